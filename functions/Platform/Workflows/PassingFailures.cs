using System.Net;
using Azure;
using Azure.Identity;

namespace Portal.Platform.Workflows;

/// <summary>Which failures go by themselves, so that the same step may succeed later: storage or a service is away or too busy.</summary>
public static class PassingFailures
{
    public static bool IsPassing(this Exception exception) => exception switch
    {
        OperationCanceledException or TimeoutException => true,
        // What the Azure SDK throws when each of its own tries failed.
        AggregateException several => several.InnerExceptions.Any(IsPassing),
        // 412: somebody else wrote at the same moment.
        RequestFailedException { Status: 0 or (int)HttpStatusCode.PreconditionFailed } => true,
        RequestFailedException failed => IsPassing((HttpStatusCode)failed.Status),
        HttpRequestException failed => failed.StatusCode is not { } status || IsPassing(status),
        // Without a token nothing at all goes, and the managed identity's endpoint does not always answer.
        AuthenticationFailedException => true,
        // A connection that broke off, a disk that is full; a file that ends too soon is just wrong.
        EndOfStreamException or FileNotFoundException => false,
        IOException => true,
        _ => false,
    };

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}
