using Microsoft.AspNetCore.Http;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Who may end sessions: who has shown to be the person, by signing in a moment ago or with the password now (ASVS 5.0, 7.5.2).</summary>
public sealed class EndingSessions(Credentials credentials, TimeProvider clock)
{
    public sealed record Request(string? Password);

    public async Task<Failure?> RefusalAsync(HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadOptionalJsonAsync(new Request(null), cancellation);
        if (request.Failure is { } malformed) return malformed;
        if (!string.IsNullOrEmpty(request.Value.Password)) return (await credentials.CheckAgainAsync(http.HttpContext, request.Value.Password, cancellation)).Failure;
        var current = await http.HttpContext.CurrentSessionAsync();
        return current.StartedAt + AccountOptions.FreshFor > clock.GetUtcNow() ? null : AccountFailures.PasswordRequired;
    }
}
