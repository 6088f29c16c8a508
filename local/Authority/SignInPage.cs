using Portal.Local.Pages;

namespace Portal.Local.Authority;

/// <summary>In the place of Entra ID's own page: choose whom to be. In the language and look of the portal, for staff meets it on the way there.</summary>
internal static class SignInPage
{
    private const string Style = """
        main { max-width:30rem; padding-top:48px } .card { padding:28px 32px } h1 { margin:0 0 6px } fieldset { border:0; margin:24px 0 0; padding:0 } legend { font-weight:650; padding:0; margin-bottom:6px }
        label { display:flex; gap:12px; align-items:center; min-height:44px; padding:8px 12px; border:1px solid var(--line); border-radius:6px; margin-top:8px; cursor:pointer }
        label:has(:checked) { border-color:var(--action); background:var(--tint) } label span { line-height:1.35 } label b { display:block; font-weight:600 } input { width:18px; height:18px; margin:0; accent-color:var(--action); flex:none }
        p { margin:0 } .actions { display:flex; gap:20px; align-items:center; margin:28px 0 0 } .actions button { min-height:44px; padding:8px 20px; border:0; background:var(--action); color:var(--page); font-weight:600; cursor:pointer }
        form { margin:0 } @media (max-width:30rem) { main { padding:16px } .card { padding:20px } }
        """;

    // Choosing somebody chooses that person's roles too; each can be changed after that.
    private const string Script = """
        <script>
        for (const person of document.querySelectorAll('[name=name]')) person.addEventListener('change', () => {
          for (const role of document.querySelectorAll('[name=roles]')) role.checked = person.dataset.roles.split(' ').includes(role.value);
        });
        </script>
        """;

    public static string Unknown { get; } = Frame("""
        <h1>Deze aanmelding klopt niet</h1>
        <p>De aanvraag komt niet van de portal op deze computer. Begin opnieuw bij <a href="/kantoor">de kantooromgeving</a>.</p>
        """);

    public static string Html(AuthorizeRequest request, string query) => Frame($"""
        <h1>Inloggen bij kantoor</h1>
        <p class="muted">Op deze computer kiest u zelf wie u bent. In het echt logt u hier in met uw werkaccount.</p>
        <form method="post" action="{Pages.Html.Text(query)}">
        <fieldset><legend>Medewerker</legend>{string.Concat(DemoStaff.All.Select(Person))}</fieldset>
        <fieldset><legend>Rollen</legend>{Role(DemoStaff.Staff, "Medewerker van kantoor", isChecked: true)}{Role(DemoStaff.Admin, "Beheerder van de portal", isChecked: false)}</fieldset>
        <p class="actions"><button>Inloggen</button><a href="{Pages.Html.Text(request.Refused)}">Annuleren</a></p>
        </form>
        {Script}
        """);

    private static string Person(DemoStaff staff, int index) => $"""
        <label><input type="radio" name="name" value="{staff.Name}" data-roles="{string.Join(' ', staff.Roles)}"{(index == 0 ? " checked" : "")}><span><b>{staff.Name}</b><span class="muted">{staff.Function}</span></span></label>
        """;

    private static string Role(string role, string name, bool isChecked) => $"""
        <label><input type="checkbox" name="roles" value="{role}"{(isChecked ? " checked" : "")}><span>{name} <span class="muted">{role}</span></span></label>
        """;

    private static string Frame(string body) => Pages.Html.Frame("nl", "Inloggen bij kantoor", Style, "<strong>Bakker+Finance</strong>", $"""<div class="card">{body}</div>""");
}
