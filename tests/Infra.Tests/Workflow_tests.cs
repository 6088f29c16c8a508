using System.Text.Json.Nodes;

namespace Portal.Infra.Tests;

/// <summary>Every workflow keeps each rule, and each rule sees a workflow that does not.</summary>
public sealed class Workflow_tests
{
    private static readonly Dictionary<string, Func<JsonObject, IEnumerable<string>>> Rules = new(StringComparer.Ordinal)
    {
        ["pinned"] = WorkflowRules.ActionsArePinned,
        ["few permissions"] = WorkflowRules.PermissionsAreFew,
        ["no credentials"] = WorkflowRules.CheckoutLeavesNoCredentials,
        ["no expressions"] = WorkflowRules.ScriptsHoldNoExpressions,
        ["no secrets"] = WorkflowRules.NoSecretIsUsed,
    };

    public static TheoryData<string, string> WorkflowsAndRules
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in Repository.Files(".github/workflows", "*.yml"))
                foreach (var rule in Rules.Keys)
                    data.Add(path, rule);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WorkflowsAndRules))]
    public void A_workflow_keeps_the_rule(string path, string rule) => Assert.Empty(Rules[rule](Yaml.Parse(Repository.Read(path))));

    [Theory]
    [InlineData("pinned", "{ permissions: {}, jobs: { a: { steps: [ { uses: actions/checkout@v5 } ] } } }")]
    [InlineData("few permissions", "{ jobs: { a: { permissions: {}, steps: [] } } }")]
    [InlineData("few permissions", "{ permissions: { contents: read }, jobs: { a: { permissions: {}, steps: [] } } }")]
    [InlineData("few permissions", "{ permissions: {}, jobs: { a: { steps: [] } } }")]
    [InlineData("few permissions", "{ permissions: {}, jobs: { a: { permissions: { contents: write }, steps: [] } } }")]
    [InlineData("few permissions", "{ permissions: {}, jobs: { a: { permissions: { id-token: write }, steps: [] } } }")]
    [InlineData("no credentials", "{ jobs: { a: { steps: [ { uses: actions/checkout@v5 } ] } } }")]
    [InlineData("no expressions", "{ jobs: { a: { steps: [ { run: 'echo ${{ github.event.head_commit.message }}' } ] } } }")]
    [InlineData("no secrets", "{ jobs: { a: { steps: [ { env: { A: '${{ secrets.A }}' } } ] } } }")]
    public void A_rule_sees_what_breaks_it(string rule, string workflow) => Assert.NotEmpty(Rules[rule](Yaml.Parse(workflow)));

    [Fact]
    public void The_deployment_builds_tests_lints_foresees_and_deploys_to_a_chosen_environment()
    {
        var text = Repository.Read(".github/workflows/deploy.yml");
        string[] steps = ["dotnet build", "tests/Infra.Tests", "dotnet test --solution", "sub what-if", "azd up"];
        var places = steps.Select(step => text.IndexOf(step, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        var environment = Yaml.Parse(text)["on"]!["workflow_dispatch"]!["inputs"]!["environment"]!;
        Assert.Equal(["test", "production"], environment["options"]!.AsArray().Select(option => option!.GetValue<string>()));
    }
}
