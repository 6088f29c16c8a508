using Microsoft.Azure.Functions.Worker.Builder;

namespace Portal.Benchmarks.Constant;

public static class ConstantApp
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        FunctionsApplication.CreateBuilder(args).ConfigureFunctionsWebApplication();
}
