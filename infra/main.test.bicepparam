// The test environment: the same template, smaller and without what costs money while nobody looks. It is deployed by
// name (see README.md), never by chance: nothing in it is shared with production.
using 'main.bicep'

// A name and a resource group of its own.
param environmentName = 'test'
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param resourceGroupName = 'rg-portal-test'
param tags = { environment: 'test', dataClassification: 'synthetic' }

// Mails go to whoever tests. They leave from a domain of Azure, so nobody takes them for the firm's own.
param firmName = '${readEnvironmentVariable('PORTAL_FIRM_NAME', 'Bakker+Finance')} (test)'
param officeMail = readEnvironmentVariable('PORTAL_OFFICE_MAIL')
param alertMail = readEnvironmentVariable('PORTAL_ALERT_MAIL', officeMail)
param customDomain = ''
param mailDomain = ''
param mailDomainVerified = false
param mailSenderUserName = 'portaal'
param deliveryReportWebhook = ''

// An app registration of its own, so that a token for test opens nothing else.
param entraTenantId = readEnvironmentVariable('PORTAL_ENTRA_TENANT_ID', readEnvironmentVariable('AZURE_TENANT_ID', ''))
param entraClientId = readEnvironmentVariable('PORTAL_ENTRA_CLIENT_ID', '')
param entraAudience = readEnvironmentVariable('PORTAL_ENTRA_AUDIENCE', 'api://${entraClientId}')

// The seal's certificate is one of the test's own, in its vault.
param seal = {
  timestampAuthority: readEnvironmentVariable('PORTAL_TIMESTAMP_AUTHORITY', 'http://timestamp.digicert.com')
  roots: readEnvironmentVariable('PORTAL_SEAL_ROOTS', '')
}

// No network and no scanning: test data is made up.
param privateNetworking = false
param networkPrefix = '10.43.0.0/24'
param malwareScanningCapGb = 0

// One zone, and a day of immutability: enough to see that it holds, short enough to clean up after.
param documentsSku = 'Standard_LRS'
param retentionDays = 1

// The app sleeps when nobody tests.
param instanceMemoryMB = 2048
param maximumInstanceCount = 10
param alwaysReadyInstances = 0

// Logs and money.
param logRetentionDays = 30
param logDailyCapGb = 1
param budgetAmount = 30
param budgetStart = ''
