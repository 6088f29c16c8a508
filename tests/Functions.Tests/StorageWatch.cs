using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Functions.Tests;

/// <summary>Sees each operation on storage of the requests that carry its header, once it has been done.</summary>
public abstract class StorageWatch : HttpPipelinePolicy
{
    private readonly HttpContextAccessor _requests = new();

    protected abstract string Header { get; }

    public void Watch(IServiceCollection services)
    {
        var storage = services.Where(service => service.ServiceType == typeof(TableClientOptions) || service.ServiceType == typeof(BlobClientOptions));
        foreach (var service in storage) ((ClientOptions)service.ImplementationInstance!).AddPolicy(this, HttpPipelinePosition.PerCall);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (_requests.HttpContext is { } http && http.Request.Headers.ContainsKey(Header)) await DoneAsync(http, message.CancellationToken);
    }

    protected abstract Task DoneAsync(HttpContext http, CancellationToken operation);
}
