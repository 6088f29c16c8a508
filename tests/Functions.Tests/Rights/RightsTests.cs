using System.Globalization;
using CsCheck;
using Portal.Testing;

namespace Portal.Functions.Tests.Rights;

/// <summary>
/// Offices as chance makes them, and everyone in them asks for everything: not one answer may be other than the rules allow.
/// PORTAL_RIGHTS_SEED takes another row of offices than the usual.
/// </summary>
public sealed class RightsTests(SharedPortal shared)
{
    private const int EnoughCalls = 10_000;
    private static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("PORTAL_RIGHTS_SEED") ?? "20260724", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nobody_gets_an_answer_that_the_rules_do_not_allow()
    {
        var office = await shared.Driver.OfficeAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, OfficePlan.People).Select(number => SignUpAsync(office, number)));
        var calls = 0;
        for (uint round = 0; calls < EnoughCalls; round++)
        {
            try
            {
                calls += await LiveAsync(OfficePlan.Any.Generate(new PCG(round, Seed), null, out _), office, people);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Office {round} of PORTAL_RIGHTS_SEED={Seed}: {exception.Message}", exception);
            }
        }
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_anything()
    {
        var contract = PortalDriver.Description;
        using var http = shared.Driver.NewHttp();
        foreach (var path in contract.Paths.Where(path => !path.StartsWith("/api/office/", StringComparison.Ordinal)))
        {
            foreach (var method in contract.MethodsOf(path).Where(method => contract.IsForClients(path, method)))
            {
                var concrete = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "0123456789abcdef-1");
                using var answer = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), concrete));
                Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Unauthorized, $"{method} {path} answered {answer.StatusCode}");
            }
        }
    }

    private static async Task<int> LiveAsync(OfficePlan plan, Testing.Office staff, Director[] people)
    {
        var office = new RandomOffice(staff, people);
        await office.MakeAsync(plan);
        var visitors = people.Select((person, number) => new Visitor(office, person.Client.Http, number)).ToList();
        await LookAroundAsync(visitors);
        // What changes counts at once: nothing is waited for.
        await office.SetMembersAsync(plan.LaterMembers[0]);
        await LookAroundAsync(visitors);
        foreach (var visitor in visitors) await visitor.ActAsync();
        await LookAroundAsync(visitors);
        await office.SetMembersAsync(plan.LaterMembers[1]);
        await LookAroundAsync(visitors);
        await office.SetMembersAsync([.. plan.Members.Select(row => new MemberPlan?[row.Length])]);
        await LookAroundAsync(visitors);
        return visitors.Sum(visitor => visitor.Calls);
    }

    private static Task LookAroundAsync(List<Visitor> visitors) => Task.WhenAll(visitors.Select(visitor => visitor.LookAroundAsync()));

    private async Task<Director> SignUpAsync(Testing.Office office, int number)
    {
        var person = await office.AddPersonAsync($"Persoon {number}", Unique.Email());
        return new Director(person, await shared.Driver.SignInWithInvitationAsync(person));
    }
}
