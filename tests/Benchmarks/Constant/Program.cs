using Microsoft.Extensions.Hosting;
using Portal.Benchmarks.Constant;

ConstantApp.CreateBuilder(args).Build().Run();
