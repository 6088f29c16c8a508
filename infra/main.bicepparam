// The parameters of every environment. What names the office comes from the azd environment (azd env set NAME value), so that
// this file is the same for every firm. Only PORTAL_OFFICE_MAIL has no default: without it a deployment stops.
using 'main.bicep'

// Name of the environment and its region: azd asks for both.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'production')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')

// What an environment costs and guards. 'test' is smaller, and without what costs money while nobody looks: its data is made up.
// Every other name gets what production has, so that a name misspelt is not an open door. One day of immutability is enough to
// see that it holds, and short enough to clean up after.
var production = {
  dataClassification: 'confidential'
  nameSuffix: ''
  privateNetworking: true
  malwareScanningCapGb: 50
  documentsSku: 'Standard_ZRS'
  retentionDays: 2557
  maximumInstanceCount: 40
  alwaysReadyInstances: 1
  logs: { retentionDays: 90, dailyCapGb: 2 }
  budgetAmount: 250
}
var test = {
  dataClassification: 'synthetic'
  nameSuffix: ' (test)'
  privateNetworking: false
  malwareScanningCapGb: 0
  documentsSku: 'Standard_LRS'
  retentionDays: 1
  maximumInstanceCount: 10
  alwaysReadyInstances: 0
  logs: { retentionDays: 30, dailyCapGb: 1 }
  budgetAmount: 30
}
var preset = environmentName == 'test' ? test : production

// The resource group is named after the environment, unless it has to be an existing one.
param resourceGroupName = readEnvironmentVariable('PORTAL_RESOURCE_GROUP', 'rg-portal-${environmentName}')

// Tags for the bill and for whoever finds these resources.
param tags = { environment: environmentName, dataClassification: preset.dataClassification }

// The firm as clients see it, where it hears of what they do, and who hears when something is wrong.
param firmName = '${readEnvironmentVariable('PORTAL_FIRM_NAME', 'Bakker+Finance')}${preset.nameSuffix}'
param firmIban = readEnvironmentVariable('PORTAL_FIRM_IBAN', '')
param officeMail = readEnvironmentVariable('PORTAL_OFFICE_MAIL')
param alertMail = readEnvironmentVariable('PORTAL_ALERT_MAIL', officeMail)

// Host name of the portal. Set it once the DNS records that the first deployment printed are in place.
param customDomain = readEnvironmentVariable('PORTAL_CUSTOM_DOMAIN', '')

// Domain and user name of the sender. Say that the domain is verified once Azure has seen its SPF and DKIM records.
param mailDomain = readEnvironmentVariable('PORTAL_MAIL_DOMAIN', '')
param mailDomainVerified = bool(readEnvironmentVariable('PORTAL_MAIL_DOMAIN_VERIFIED', 'false'))
param mailSenderUserName = readEnvironmentVariable('PORTAL_MAIL_SENDER_USER', 'portaal')

// Only production writes to anyone; everywhere else mail goes to these addresses and domains (@example.nl), with commas. A domain of one's
// own is allowed more mails than these once Azure has been asked.
param mail = {
  toAnyone: environmentName == 'production'
  allowList: readEnvironmentVariable('PORTAL_MAIL_ALLOW_LIST', officeMail)
  perMinute: 30
  perHour: 100
}

// Where delivery reports of mail and SMS go, the portal's /api/delivery-reports; empty until it is deployed, since Event Grid asks whether it wants them.
param deliveryReportWebhook = readEnvironmentVariable('PORTAL_DELIVERY_REPORT_WEBHOOK', '')

// Sign-in of the staff: the tenant of the office (empty: that of the deployment), its app registration (empty until it has
// been made) and the audience of that. Test has a registration of its own, so that a token for it opens nothing else.
param entraTenantId = readEnvironmentVariable('PORTAL_ENTRA_TENANT_ID', '')
param entraClientId = readEnvironmentVariable('PORTAL_ENTRA_CLIENT_ID', '')
param entraAudience = readEnvironmentVariable('PORTAL_ENTRA_AUDIENCE', 'api://${entraClientId}')

// The seal on signed documents: who says when it was put on. The roots are those that the system trusts, unless the firm's
// authorities are not among them.
param seal = {
  timestampAuthority: readEnvironmentVariable('PORTAL_TIMESTAMP_AUTHORITY', 'http://timestamp.digicert.com')
  roots: readEnvironmentVariable('PORTAL_SEAL_ROOTS', '')
}

// Filing with the Belastingdienst. The environment named production files by itself once it knows what Digipoort signs its answers
// with; any other files nothing until it is told to, and then with pre-production. Where the kinds of message and number below are
// not certain (docs/operations.md), Digipoort's test in pre-production says.
var filesForReal = environmentName == 'production'
var digipoort = readEnvironmentVariable('PORTAL_FILING_SERVICE_CERTIFICATES', '')
param filing = {
  submit: bool(readEnvironmentVariable('PORTAL_FILING', '${filesForReal && !empty(digipoort)}'))
  submitVat: bool(readEnvironmentVariable('PORTAL_FILING_VAT', 'false'))
  endpoint: readEnvironmentVariable('PORTAL_FILING_ENDPOINT', 'https://wus.${filesForReal ? '' : 'preproductie.'}digipoort.logius.nl/wus/2.0/')
  certificate: readEnvironmentVariable('PORTAL_FILING_CERTIFICATE', 'digipoort')
  serviceCertificates: digipoort
  roots: readEnvironmentVariable('PORTAL_FILING_ROOTS', '')
  signature: readEnvironmentVariable('PORTAL_FILING_SIGNATURE', 'RsaSha1')
  incomeTax: {
    message: readEnvironmentVariable('PORTAL_FILING_INCOME_TAX_MESSAGE', 'Inkomstenbelasting')
    identity: readEnvironmentVariable('PORTAL_FILING_INCOME_TAX_IDENTITY', 'BSN')
  }
  corporateTax: {
    message: readEnvironmentVariable('PORTAL_FILING_CORPORATE_TAX_MESSAGE', 'Vennootschapsbelasting')
    identity: readEnvironmentVariable('PORTAL_FILING_CORPORATE_TAX_IDENTITY', 'RSIN')
  }
  vat: {
    message: readEnvironmentVariable('PORTAL_FILING_VAT_MESSAGE', 'Omzetbelasting')
    identity: readEnvironmentVariable('PORTAL_FILING_VAT_IDENTITY', 'Fi')
  }
}

// Where the address of a client is found: Peer, unless a front end stands before the portal that every request passes (FrontEnd).
// After the first deployment, see which address the page Accountbeveiliging shows for your own session.
param clientAddress = {
  from: readEnvironmentVariable('PORTAL_CLIENT_ADDRESS', 'Peer')
  header: readEnvironmentVariable('PORTAL_CLIENT_ADDRESS_HEADER', 'X-Forwarded-For')
  entry: int(readEnvironmentVariable('PORTAL_CLIENT_ADDRESS_ENTRY', '1'))
}

// Storage and vault are closed to the internet. This brings a network and private endpoints, at a fixed price a month.
param privateNetworking = bool(readEnvironmentVariable('PORTAL_PRIVATE_NETWORKING', '${preset.privateNetworking}'))
param networkPrefix = readEnvironmentVariable('PORTAL_NETWORK_PREFIX', '10.42.0.0/24')

// Every upload is scanned for malware, up to so many gigabytes a month, and kept from clients until it was found clean (0: neither).
param malwareScanningCapGb = int(readEnvironmentVariable('PORTAL_MALWARE_SCANNING_CAP_GB', '${preset.malwareScanningCapGb}'))

// Documents are kept in three zones; signed files stand fast for seven years.
param documentsSku = preset.documentsSku
param retentionDays = preset.retentionDays

// Size of the app. One warm instance spares the first client of the day the start.
param instanceMemoryMB = 2048
param maximumInstanceCount = preset.maximumInstanceCount
param alwaysReadyInstances = int(readEnvironmentVariable('PORTAL_ALWAYS_READY', '${preset.alwaysReadyInstances}'))

// Logs: how long, and how much a day at most.
param logs = preset.logs

// What a month may cost, and from which month on (yyyy-MM-01; empty for this one).
param budgetAmount = int(readEnvironmentVariable('PORTAL_BUDGET', '${preset.budgetAmount}'))
param budgetStart = readEnvironmentVariable('PORTAL_BUDGET_START', '')
