metadata description = 'The client portal in Azure: one resource group with all that one office needs. A second environment is a second set of parameters.'
targetScope = 'subscription'

import { namesOf } from 'names.bicep'
import { clientAddressOptions, filingOptions, logOptions } from 'options.bicep'

@description('Name of the environment, such as production or test; part of the names of all resources.')
@minLength(2)
@maxLength(24)
param environmentName string

@description('Azure region. It has to offer Flex Consumption and availability zones; westeurope keeps the data in the Netherlands.')
param location string

@description('Name of the resource group.')
param resourceGroupName string = 'rg-portal-${environmentName}'

@description('Tags of every resource, beside those that deployments go by.')
param tags { *: string } = {}

@description('Name of the firm, as it stands in the portal and its mails.')
param firmName string

@description('IBAN of the firm, without spaces, for its invoices. Empty: the portal says nothing of how they are paid.')
param firmIban string = ''

@description('Mail address of the office, to which the portal reports what clients do.')
@minLength(3)
param officeMail string

@description('Mail address of those who keep the portal running; alerts and budget warnings go there.')
@minLength(3)
param alertMail string

@description('Host name of the portal if the firm has one for it (portaal.example.nl), with its DNS records in place; empty for the name that Azure gives.')
param customDomain string = ''

@description('Domain that mail is sent from; empty for a domain of Azure, which is enough to try the portal.')
param mailDomain string = ''

@description('Whether the DNS records of the mail domain have been verified. Until then mail leaves from the domain of Azure.')
param mailDomainVerified bool = false

@description('Part before the @ of the address that mail is sent from.')
param mailSenderUserName string = 'portaal'

@description('Whether mail goes to anyone (production) or only to a list of addresses and @domains, and how many Communication Services allows.')
param mail { toAnyone: bool, allowList: string, perMinute: int, perHour: int }

@description('Address that Event Grid posts delivery reports of mail and SMS to; empty for none.')
@secure()
param deliveryReportWebhook string = ''

@description('Entra tenant of the staff; empty for that of the deployment.')
param entraTenantId string = ''

@description('Application (client) id of the app registration of the portal; empty until it has been made, and staff cannot sign in until then.')
param entraClientId string = ''

@description('Audience of the tokens of the staff; by default that of the app registration.')
param entraAudience string = 'api://${entraClientId}'

@description('Whether storage and key vault are closed to the internet and reached through private endpoints.')
param privateNetworking bool = false

@description('Address space of the network when there is one: a /24.')
param networkPrefix string = '10.42.0.0/24'

@description('Gigabytes of uploads a month that Defender for Storage scans for malware at most, each kept from clients until it was found clean; 0 for neither.')
@minValue(0)
param malwareScanningCapGb int = 0

@description('Redundancy of the documents: over zones, or over regions as well.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param documentsSku string = 'Standard_ZRS'

@description('Days that signed files can be neither changed nor deleted. The law asks for seven years.')
@minValue(1)
@maxValue(146000)
param retentionDays int = 2557

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Number of instances that the app grows to at most.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Number of instances kept warm for HTTP and for Durable each; 0 lets the app go to sleep, and costs nothing then.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('How long logs are kept, and how much of them a day.')
param logs logOptions = { retentionDays: 90, dailyCapGb: 2 }

@description('What the resource group may cost a month before somebody is told, in the currency of the subscription.')
@minValue(1)
param budgetAmount int = 150

@description('First day that the budget counts (yyyy-MM-01), not before the month in which it is first made; empty for this month.')
param budgetStart string = ''

@description('Who says when a document was sealed (an address that answers RFC 3161), and the roots in PEM that this and the seal have to lead to; empty for those that the system trusts.')
param seal { timestampAuthority: string, roots: string }

@description('Filing with the Belastingdienst through Digipoort: whether it is done, for VAT returns too, where, and how messages are signed and checked.')
param filing filingOptions

@description('Where the address of a client is found, which the audit trail keeps and the limits on guessing count by: the peer of the host, or a header that a front end writes which every request passes.')
param clientAddress clientAddressOptions = { from: 'Peer', header: 'X-Forwarded-For', entry: 1 }

var scansUploads = malwareScanningCapGb > 0
var staffTenantId = empty(entraTenantId) ? tenant().tenantId : entraTenantId
var token = uniqueString(subscription().id, environmentName, location)
var allTags = union(tags, { 'azd-env-name': environmentName, application: 'client-portal' })
var names = namesOf(environmentName, token)

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: resourceGroupName
  location: location
  tags: allTags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: names.identity, location: location, tags: allTags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: names.workspace
    insightsName: names.insights
    actionGroupName: names.actionGroup
    location: location
    tags: allTags
    retentionDays: logs.retentionDays
    dailyCapGb: logs.dailyCapGb
    alertMail: alertMail
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    hostName: names.hostStorage
    documentsName: names.documentStorage
    location: location
    tags: allTags
    documentsSku: documentsSku
    retentionDays: retentionDays
    privateNetworking: privateNetworking
    malwareScanningCapGb: malwareScanningCapGb
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    name: names.vault
    dataProtectionKeyName: names.dataProtectionKey
    location: location
    tags: allTags
    privateNetworking: privateNetworking
    workspaceId: monitoring.outputs.workspaceId
  }
}

module communication 'modules/communication.bicep' = {
  scope: group
  params: {
    name: names.communication
    emailServiceName: names.email
    topicName: names.mailEvents
    tags: allTags
    mailDomain: mailDomain
    mailDomainVerified: mailDomainVerified
    senderUserName: mailSenderUserName
    senderDisplayName: firmName
    deliveryReportWebhook: deliveryReportWebhook
    tenantId: staffTenantId
    webhookAudience: entraAudience
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  scope: group
  params: {
    name: names.network
    location: location
    tags: allTags
    addressPrefix: networkPrefix
    hostStorageId: storage.outputs.hostId
    documentStorageId: storage.outputs.documentsId
    vaultId: vault.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    identityName: names.identity
    environmentName: environmentName
    // Names that are known beforehand let what-if foresee the roles; hence the order is stated below.
    hostStorageName: names.hostStorage
    documentStorageName: names.documentStorage
    vaultName: names.vault
    dataProtectionKeyName: names.dataProtectionKey
    insightsName: names.insights
    communicationName: names.communication
    readsScanResults: scansUploads
  }
  dependsOn: [storage, vault, monitoring, communication]
}

module functions 'modules/functions.bicep' = {
  scope: group
  params: {
    name: names.app
    planName: names.plan
    location: location
    tags: allTags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostEndpoints: storage.outputs.hostEndpoints
    deploymentContainerUri: storage.outputs.deploymentContainerUri
    insightsName: names.insights
    customDomain: customDomain
    subnetId: privateNetworking ? network!.outputs.functionsSubnetId : ''
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyInstances: alwaysReadyInstances
    workspaceId: monitoring.outputs.workspaceId
    staff: { tenantId: staffTenantId, clientId: entraClientId, audience: entraAudience }
    mail: mail
    seal: seal
    filing: filing
    clientAddress: clientAddress
    settings: {
      Storage__TableEndpoint: storage.outputs.documentsEndpoints.table
      Storage__BlobEndpoint: storage.outputs.documentsEndpoints.blob
      Storage__ClientId: identity.outputs.clientId
      Vault__Endpoint: vault.outputs.endpoint
      Vault__WrapWith: names.dataProtectionKey
      Scan__HoldUploads: string(scansUploads)
      Mail__Endpoint: communication.outputs.endpoint
      Mail__Sender: communication.outputs.sender
      Mail__Office: officeMail
      Sms__Endpoint: communication.outputs.endpoint
      Firm__Name: firmName
      Payments__FirmIban: firmIban
    }
  }
  // The host fails its first start without its roles, and then takes minutes to try again.
  dependsOn: [roles]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: allTags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
    vaultName: names.vault
    alertMail: alertMail
    budgetName: names.budget
    budgetAmount: budgetAmount
    budgetStart: budgetStart
  }
  dependsOn: [vault]
}

@description('Resource group of the environment.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Name of the function app.')
output SERVICE_PORTAL_NAME string = functions.outputs.name

@description('Host name that Azure gave the portal; a custom domain is a CNAME to it.')
output PORTAL_DEFAULT_HOST_NAME string = functions.outputs.defaultHostName
@description('Host name of the firm for the portal, if any.')
output PORTAL_CUSTOM_DOMAIN string = customDomain
@description('Value of the TXT record asuid.<custom domain>.')
output PORTAL_DOMAIN_VERIFICATION string = functions.outputs.domainVerificationId

@description('Name of the key vault, for the certificates that are put in by hand.')
output PORTAL_KEY_VAULT_NAME string = vault.outputs.name
@description('Address that mail is sent from.')
output PORTAL_MAIL_SENDER string = communication.outputs.sender
@description('DNS records that the mail domain needs, as JSON.')
output PORTAL_MAIL_DNS_RECORDS string = communication.outputs.dnsRecords
