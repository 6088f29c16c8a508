using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Portal.Platform.Telemetry;

namespace Portal.Unit.Tests.Platform.Telemetry;

/// <summary>An error of a function is seen in one place, whether or not telemetry goes anywhere.</summary>
public sealed class ConsoleTests
{
    private const string Destination = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_destination_errors_are_on_the_console(string? destination)
    {
        using var services = With(destination);
        Assert.Single(services.GetServices<ILoggerProvider>().OfType<ConsoleLoggerProvider>());
        Assert.True(services.GetRequiredService<ILoggerFactory>().CreateLogger("Portal.Documents.GetFile").IsEnabled(LogLevel.Error));
    }

    [Fact]
    public void With_a_destination_they_are_not_there_a_second_time()
    {
        using var services = With("InstrumentationKey=00000000-0000-0000-0000-000000000000");
        Assert.Empty(services.GetServices<ILoggerProvider>());
    }

    [Fact]
    public void A_console_that_the_host_gave_is_not_doubled()
    {
        using var services = With(null, logging => logging.AddSimpleConsole());
        Assert.Single(services.GetServices<ILoggerProvider>().OfType<ConsoleLoggerProvider>());
    }

    private static ServiceProvider With(string? destination, Action<ILoggingBuilder>? before = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(Destination, destination)]).Build();
        return new ServiceCollection().AddLogging(logging =>
        {
            before?.Invoke(logging);
            logging.AddConsoleInsteadOf(configuration, Destination);
        }).BuildServiceProvider();
    }
}
