using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.DualControl;

/// <summary>Who may make such a change, with whom.</summary>
public sealed class ChangePolicy(IOptions<DualControlOptions> options, TimeProvider clock)
{
    /// <summary>Whether a change of theirs takes effect at once.</summary>
    public bool ActsAlone(Caller staff) => options.Value.Confirming == Confirming.Admin && staff.IsAdmin;

    /// <summary>204 for what is made, 202 with the change for what waits.</summary>
    public IResult Answer(HttpContext http, Result<MadeOrWaiting> result, Caller by)
    {
        if (result.Failure is { } failure) return Problems.From(failure, http);
        return result.Value.Waiting is { } waiting ? Waits(waiting, by) : TypedResults.NoContent();
    }

    /// <summary>Taken, but not made yet.</summary>
    public IResult Waits(WaitingChange change, Caller by) => Respond.Json(ChangeView.Of(change, Refusal(change, by)?.Code), StatusCodes.Status202Accepted);

    /// <summary>Why this member of staff cannot confirm a change; null when they can.</summary>
    public Failure? Refusal(WaitingChange change, Caller staff)
    {
        if (change.State != ChangeState.Waiting) return DualControlFailures.Ended;
        if (change.IsLapsed(clock.GetUtcNow())) return DualControlFailures.Lapsed;
        if (options.Value.Confirming == Confirming.Admin) return staff.IsAdmin ? null : DualControlFailures.NeedsAdmin;
        return change.AskedById == staff.Id ? DualControlFailures.NeedsColleague : null;
    }
}
