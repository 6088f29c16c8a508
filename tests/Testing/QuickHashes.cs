using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Testing;

/// <summary>
/// What is slow about a password is slow on purpose, and was an eighth of what a test run computed. Tests look at what a hash costs in the
/// portal as it is configured; everywhere else it is cheap.
/// </summary>
public static class QuickHashes
{
    private const int Iterations = 1_000;

    public static void Use(IServiceCollection services) => services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
}
