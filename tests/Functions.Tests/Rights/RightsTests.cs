using System.Globalization;
using CsCheck;
using Portal.Testing;

namespace Portal.Functions.Tests.Rights;

/// <summary>
/// Offices as chance makes them, and everyone in them asks for everything: not one answer may be other than the rules allow.
/// PORTAL_RIGHTS_SEED takes another row of offices than the usual, PORTAL_RIGHTS more questions.
/// </summary>
public sealed class RightsTests(SharedPortal shared)
{
    private static readonly int EnoughCalls = int.Parse(Environment.GetEnvironmentVariable("PORTAL_RIGHTS") ?? "10000", CultureInfo.InvariantCulture);
    private static readonly string[] NamedThings = ["{dossierId}", "{documentId}", "{questionId}"];
    private static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("PORTAL_RIGHTS_SEED") ?? "20260724", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nobody_gets_an_answer_that_the_rules_do_not_allow()
    {
        var office = await shared.Driver.OfficeAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, OfficePlan.People).Select(number => SignUpAsync(office, number)));
        var passkeys = await Task.WhenAll(people.Select(async person => (await person.Client.Account.AddPasskeyAsync(shared.Driver)).Passkey));
        var (calls, refused) = (0, new HashSet<string>());
        for (uint round = 0; calls < EnoughCalls; round++)
        {
            try
            {
                var askers = await LiveAsync(OfficePlan.Any.Generate(new PCG(round, Seed), null, out _), office, people, passkeys);
                calls += askers.Sum(asker => asker.Calls);
                refused.UnionWith(askers.SelectMany(asker => asker.Refused));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Office {round} of PORTAL_RIGHTS_SEED={Seed}: {exception.Message}", exception);
            }
        }

        // An operation that is new to the description has to be asked for here too.
        Assert.Empty(PortalDriver.Description.ClientOperations.Where(NamesWhatIsSomebodys).Except(refused));
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_anything()
    {
        var contract = PortalDriver.Description;
        using var http = shared.Driver.NewHttp();
        foreach (var operation in contract.ClientOperations.Select(operation => operation.Split(' ')))
        {
            var concrete = System.Text.RegularExpressions.Regex.Replace(operation[1], @"\{\w+\}", "0123456789abcdef-1");
            using var answer = await http.SendAsync(new HttpRequestMessage(new HttpMethod(operation[0]), concrete));
            Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Unauthorized, $"{operation[0]} {operation[1]} answered {answer.StatusCode}");
        }
    }

    private static bool NamesWhatIsSomebodys(string operation) => NamedThings.Any(operation.Contains);

    private static async Task<List<Asker>> LiveAsync(OfficePlan plan, Testing.Office staff, Director[] people, SoftPasskey[] passkeys)
    {
        var office = new RandomOffice(staff, people);
        await office.MakeAsync(plan);
        var visitors = people.Select((person, number) => new Visitor(office, new Asker(office, person.Client.Http, number), passkeys[number])).ToList();
        await LookAroundAsync(visitors);
        // What changes counts at once: nothing is waited for.
        await office.SetMembersAsync(plan.LaterMembers[0]);
        await LookAroundAsync(visitors);
        foreach (var visitor in visitors) await visitor.ActAsync();
        await office.TakeSealedFilesAsync();
        await LookAroundAsync(visitors);
        await office.SetMembersAsync(plan.LaterMembers[1]);
        await LookAroundAsync(visitors);
        await office.SetMembersAsync([.. plan.Members.Select(row => new MemberPlan?[row.Length])]);
        await LookAroundAsync(visitors);
        return [.. visitors.Select(visitor => visitor.Asker)];
    }

    private static Task LookAroundAsync(List<Visitor> visitors) => Task.WhenAll(visitors.Select(visitor => visitor.LookAroundAsync()));

    private async Task<Director> SignUpAsync(Testing.Office office, int number)
    {
        var person = await office.AddPersonAsync($"Persoon {number}", Unique.Email());
        return new Director(person, await shared.Driver.SignInWithInvitationAsync(person));
    }
}
