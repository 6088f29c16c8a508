using Microsoft.Extensions.Hosting;
using Portal;
using Portal.Pdf;

if (ReaderProgram.IsAsked(args)) ReaderProgram.Run();
else PortalApp.CreateBuilder(args).Build().Run();
