using Microsoft.Extensions.Hosting;
using Portal;

PortalApp.CreateBuilder(args).Build().Run();
