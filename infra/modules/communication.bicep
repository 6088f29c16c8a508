metadata description = 'Mail and SMS, and the events that say whether a mail has arrived.'

@description('Name of the Communication Services resource.')
param name string

@description('Name of the e-mail service.')
param emailServiceName string

@description('Name of the Event Grid topic of delivery reports.')
param topicName string

@description('Tags of every resource.')
param tags { *: string }

@description('Domain that mail is sent from; empty for one of Azure, which is enough to try the portal.')
param mailDomain string

@description('Whether the DNS records of the domain have been verified. Until then mail leaves from the domain of Azure.')
param mailDomainVerified bool

@description('Part before the @ of the address that mail is sent from.')
param senderUserName string

@description('Name that mail is sent under.')
param senderDisplayName string

@description('Address that delivery reports are posted to; empty for no subscription.')
@secure()
param deliveryReportWebhook string

@description('Entra tenant of the token that Event Grid shows to that address.')
param tenantId string

@description('Audience of the token that Event Grid shows to that address.')
param webhookAudience string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

var ownDomain = !empty(mailDomain)
var sendsFromOwnDomain = ownDomain && mailDomainVerified

resource emailService 'Microsoft.Communication/emailServices@2026-03-18' = {
  name: emailServiceName
  location: 'global'
  tags: tags
  properties: { dataLocation: 'Europe' }
}

resource managedDomain 'Microsoft.Communication/emailServices/domains@2026-03-18' = {
  parent: emailService
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  // Opening a mail is not followed: that would be personal data for which there is no ground.
  properties: { domainManagement: 'AzureManaged', userEngagementTracking: 'Disabled' }
}

resource customDomain 'Microsoft.Communication/emailServices/domains@2026-03-18' = if (ownDomain) {
  parent: emailService
  name: ownDomain ? mailDomain : 'unused.invalid'
  location: 'global'
  tags: tags
  properties: { domainManagement: 'CustomerManaged', userEngagementTracking: 'Disabled' }

  resource sender 'senderUsernames' = if (sendsFromOwnDomain) {
    name: senderUserName
    properties: { username: senderUserName, displayName: senderDisplayName }
  }
}

resource communication 'Microsoft.Communication/communicationServices@2026-03-18' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    dataLocation: 'Europe'
    disableLocalAuth: true
    // Linking a domain that is not verified is refused, so that comes with a second deployment.
    linkedDomains: [sendsFromOwnDomain ? customDomain.id : managedDomain.id]
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: topicName
  location: 'global'
  tags: tags
  properties: {
    source: communication.id
    topicType: 'Microsoft.Communication.CommunicationServices'
  }

  resource deliveryReports 'eventSubscriptions' = if (!empty(deliveryReportWebhook)) {
    name: 'delivery-reports'
    properties: {
      destination: {
        endpointType: 'WebHook'
        properties: {
          endpointUrl: deliveryReportWebhook
          azureActiveDirectoryTenantId: tenantId
          azureActiveDirectoryApplicationIdOrUri: webhookAudience
          minimumTlsVersionAllowed: '1.2'
        }
      }
      filter: {
        includedEventTypes: [
          'Microsoft.Communication.EmailDeliveryReportReceived'
          'Microsoft.Communication.SMSDeliveryReportReceived'
        ]
      }
      eventDeliverySchema: 'CloudEventSchemaV1_0'
      retryPolicy: { eventTimeToLiveInMinutes: 1440, maxDeliveryAttempts: 30 }
    }
  }
}

resource communicationDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: communication
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource topicDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: topic
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Endpoint for mail and SMS.')
output endpoint string = 'https://${communication.properties.hostName}'

@description('Address that mail is sent from.')
output sender string = sendsFromOwnDomain
  ? '${senderUserName}@${mailDomain}'
  : 'DoNotReply@${managedDomain.properties.fromSenderDomain}'

@description('DNS records (ownership, SPF, DKIM) that the domain needs, as JSON; empty for the domain of Azure.')
output dnsRecords string = ownDomain ? string(customDomain!.properties.verificationRecords) : ''
