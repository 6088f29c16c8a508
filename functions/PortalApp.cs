using Microsoft.Azure.Functions.Worker.Builder;
using Portal.Accounts;
using Portal.Approval;
using Portal.Audit;
using Portal.Batches;
using Portal.Calendars;
using Portal.Clients;
using Portal.Documents;
using Portal.Dossiers;
using Portal.DualControl;
using Portal.Filing;
using Portal.Import;
using Portal.Notifications;
using Portal.Placing;
using Portal.Platform;
using Portal.Preferences;
using Portal.Questions;
using Portal.Scheme;
using Portal.Signing;
using Portal.Stores;
using Portal.Tasks;

namespace Portal;

/// <summary>
/// The app, put together: by its own entry point in Azure, and by the local program, which replaces clock and edges before it builds.
/// </summary>
public static class PortalApp
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        return builder
            .AddPlatform()
            .AddAudit()
            .AddStores()
            .AddAccounts()
            .AddClients()
            .AddScheme()
            .AddDossiers()
            .AddDocuments()
            .AddTasks()
            .AddApproval()
            .AddQuestions()
            .AddCalendars()
            .AddFiling()
            .AddSigning()
            .AddDualControl()
            .AddNotifications()
            .AddPlacing()
            .AddPreferences()
            .AddBatches()
            .AddImport();
    }
}
