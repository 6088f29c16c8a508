namespace Portal.Functions.Tests;

/// <summary>Interrupts requests in the middle: when the given operation on storage of theirs has been done.</summary>
public abstract class Interruptions : StorageWatch
{
    /// <returns>How many operations the request took, if it got that far.</returns>
    public abstract Task<int> SendAsync(HttpClient http, HttpRequestMessage request, int interruptAt);
}
