using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Functions.Tests;

/// <summary>Something that happens in the middle of a request: once the given operation on storage of it has been done.</summary>
public sealed class InBetween : HttpPipelinePolicy
{
    private const string Header = "X-Test-In-Between";

    private readonly HttpContextAccessor _requests = new();
    private Func<Task> _act = () => Task.CompletedTask;
    private int _at, _count;

    public void Watch(IServiceCollection services)
    {
        var storage = services.Where(service => service.ServiceType == typeof(TableClientOptions) || service.ServiceType == typeof(BlobClientOptions));
        foreach (var service in storage) ((ClientOptions)service.ImplementationInstance!).AddPolicy(this, HttpPipelinePosition.PerCall);
    }

    /// <returns>The answer, and how many operations the request took: with fewer than <paramref name="at"/> nothing happened.</returns>
    public async Task<(HttpResponseMessage Answer, int Operations)> SendAsync(HttpClient http, HttpRequestMessage request, int at, Func<Task> act)
    {
        (_act, _at, _count) = (act, at, 0);
        request.Headers.Add(Header, "yes");
        return (await http.SendAsync(request), _count);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (_requests.HttpContext?.Request.Headers.ContainsKey(Header) == true && Interlocked.Increment(ref _count) == _at) await _act();
    }
}
