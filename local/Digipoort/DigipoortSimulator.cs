using System.Net;
using System.Security.Cryptography.X509Certificates;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Portal.Local.Digipoort;

/// <summary>Digipoort on this machine, over TLS and for the firm's certificate only. What it received is there after a restart.</summary>
public sealed class DigipoortSimulator : IAsyncDisposable
{
    public const string Path = "/wus/2.0/";
    private readonly WebApplication _web;
    private readonly DigipoortCertificates _certificates;

    private DigipoortSimulator(WebApplication web, DigipoortCertificates certificates, DigipoortStore store) => (_web, _certificates, Store) = (web, certificates, store);

    public DigipoortStore Store { get; }

    public DigipoortCertificates Certificates => _certificates;

    public Uri Endpoint => new(new Uri(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), Path);

    /// <summary>What the product's section Digipoort has to say to file here.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Digipoort:Submit"] = "true",
        ["Digipoort:Endpoint"] = Endpoint.ToString(),
        ["Digipoort:CertificateFile"] = _certificates.FirmFile,
        ["Digipoort:ServiceCertificates"] = _certificates.Service.ExportCertificatePem(),
        ["Digipoort:Roots"] = _certificates.Root.ExportCertificatePem(),
    };

    /// <param name="folder">Where its certificates are kept; nowhere when left out.</param>
    public static async Task<DigipoortSimulator> StartAsync(TableServiceClient tables, string prefix, string? folder, TimeProvider clock, CancellationToken cancellation)
    {
        var store = new DigipoortStore(tables, prefix);
        await store.CreateAsync(cancellation);
        var certificates = DigipoortCertificates.Open(folder);
        var service = new DigipoortService(store, certificates, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificates.Server, https => Ask(https, certificates.Firm))));
        var web = builder.Build();
        web.MapPost(Path + "{service}/1.2", (HttpContext http) => AnswerAsync(http, service));
        await web.StartAsync(cancellation);
        return new DigipoortSimulator(web, certificates, store);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static void Ask(HttpsConnectionAdapterOptions https, X509Certificate2 firm)
    {
        https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
        https.ClientCertificateValidation = (certificate, _, _) => certificate.RawDataMemory.Span.SequenceEqual(firm.RawDataMemory.Span);
    }

    private static async Task AnswerAsync(HttpContext http, DigipoortService service)
    {
        using var request = new MemoryStream();
        await http.Request.Body.CopyToAsync(request, http.RequestAborted);
        request.Position = 0;
        var answer = await service.AnswerAsync(request, http.Request.Headers["SOAPAction"].ToString(), http.RequestAborted);
        if (answer.Body is null)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "text/xml; charset=utf-8";
        await http.Response.WriteAsync(answer.Body, http.RequestAborted);
    }
}
