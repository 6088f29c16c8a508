using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Portal.Local.Toolchain;
using Portal.Platform;

namespace Portal.Unit.Tests.Platform;

public sealed class ToTheEndTests
{
    private const string OneWrite = "it is one write";
    private const string Ordered = "what follows is ordered before the write, or expected, and a sweep or the order does it";
    private const string NothingFollows = "it changes nothing that something follows from";

    private static readonly Dictionary<string, string> Others = new()
    {
        ["SetNoticeSettings"] = OneWrite, ["SetTableLayout"] = OneWrite, ["SetLanguage"] = OneWrite, ["SetPayment"] = OneWrite, ["AddPush"] = OneWrite, ["RemovePush"] = OneWrite, ["Unsubscribe"] = OneWrite,
        ["RevokeCalendarLink"] = OneWrite, ["StartAuthenticator"] = OneWrite, ["SignOut"] = OneWrite,
        ["AskQuestion"] = Ordered, ["ReplyToQuestion"] = Ordered, ["CloseQuestion"] = Ordered, ["ReopenQuestion"] = Ordered,
        ["CloseOfficeQuestion"] = Ordered, ["ReopenOfficeQuestion"] = Ordered,
        ["VerifyFile"] = NothingFollows, ["GetPasskeyOptions"] = NothingFollows, ["GetPasskeySignInOptions"] = NothingFollows,
        ["GetSigningPasskeyOptions"] = NothingFollows, ["GetDecisionPasskeyOptions"] = NothingFollows,
        ["GetSeveralPasskeyOptions"] = NothingFollows, ["PrepareSeveral"] = NothingFollows, ["ReadPasswordLink"] = NothingFollows, ["TakeDeliveryReport"] = "who reports tries again",
    };

    [Fact]
    public void What_changes_something_goes_on_when_its_caller_hangs_up_or_says_here_why_it_need_not()
    {
        const string GoesOn = $"{nameof(ToTheEnd)}.{nameof(ToTheEnd.RunAsync)}";
        var stoppable = ChangingFunctions().Where(function => !Source(function).Contains(GoesOn, StringComparison.Ordinal));
        Assert.Equal(Others.Keys.Order(StringComparer.Ordinal), stoppable.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_has_begun_is_not_stopped_and_what_has_not_is_not_begun()
    {
        using var caller = new CancellationTokenSource();
        Assert.Equal("done", await ToTheEnd.RunAsync(Hear, caller.Token));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await ToTheEnd.RunAsync(Hear, caller.Token));

        async Task<string> Hear(CancellationToken token)
        {
            await caller.CancelAsync();
            return token.IsCancellationRequested ? "stopped" : "done";
        }
    }

    private static IEnumerable<string> ChangingFunctions() =>
        from type in typeof(ToTheEnd).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger?.Methods?.Any(verb => verb is "post" or "put" or "patch" or "delete") == true
        select type.Name;

    private static string Source(string function)
    {
        var folder = Path.Combine(Repository.Root, "functions");
        return File.ReadAllText(Directory.GetFiles(folder, $"{function}.cs", SearchOption.AllDirectories).Single());
    }
}
