using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Portal.Accounts;
using Portal.Approval;
using Portal.Audit;
using Portal.Calendars;
using Portal.Documents;
using Portal.Dossiers;
using Portal.Filing;
using Portal.Notifications;
using Portal.Office;
using Portal.Platform;
using Portal.Preferences;
using Portal.Questions;
using Portal.Signing;
using Portal.Tasks;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder
    .AddPlatform()
    .AddAudit()
    .AddAccounts()
    .AddDossiers()
    .AddDocuments()
    .AddTasks()
    .AddApproval()
    .AddQuestions()
    .AddCalendars()
    .AddFiling()
    .AddSigning()
    .AddOffice()
    .AddNotifications()
    .AddPreferences();

builder.Build().Run();
