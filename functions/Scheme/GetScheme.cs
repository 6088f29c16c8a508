using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Scheme;

/// <summary>
/// How a tax year stands under the extension scheme: filed against required, and where the pace of late leads. One row, however many returns there are.
/// </summary>
public sealed class GetScheme(SchemeReturns returns, IOptions<SchemeOptions> options)
{
    [Function(nameof(GetScheme)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/deadlines-scheme/{year}")] HttpRequest http,
        string year,
        CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(year, cancellation));

    private async Task<Result<SchemeView>> Handle(string text, CancellationToken cancellation)
    {
        var today = returns.Today;
        var year = SchemeYear.Of(text, today);
        if (year.Failure is { } wrong) return wrong;
        return SchemeView.Of(year.Value, await returns.CountsAsync(year.Value, cancellation), options.Value.Parsed, today);
    }
}
