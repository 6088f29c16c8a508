using Microsoft.Extensions.Hosting;
using Portal.Local.Tests.Product;

TestedApp.CreateBuilder(args).Build().Run();
