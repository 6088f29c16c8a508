using Microsoft.Azure.Functions.Worker.Builder;
using Portal.Platform;

namespace Portal.Scheme;

public static class SchemeServices
{
    public static FunctionsApplicationBuilder AddScheme(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<SchemeOptions>(SchemeOptions.Section);
        return builder;
    }
}
