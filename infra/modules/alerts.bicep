metadata description = 'What somebody has to be told of. The queries read what the portal logs by the name of the event; infra/README.md lists those names.'

@description('Azure region of the rules.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Resource id of the Log Analytics workspace that the rules query.')
param workspaceId string

@description('Resource id of the action group that is told.')
param actionGroupId string

@description('Name of the key vault of which the certificates are watched.')
param vaultName string

@description('Mail address of those who are told when the budget runs out.')
param alertMail string

@description('Name of the budget.')
param budgetName string

@description('What the resource group may cost a month, in the currency of the subscription.')
param budgetAmount int

@description('First day that the budget counts (yyyy-MM-01); empty for this month.')
param budgetStart string

var serverErrorPercentage = 2

type rule = {
  name: string
  title: string
  query: string
  @description('0 is critical, 4 is verbose.')
  severity: int
  every: string
  over: string
}

var rules rule[] = [
  {
    name: 'server-errors'
    title: 'More than ${serverErrorPercentage}% of requests end in a server error'
    // Fewer than twenty requests say nothing about a rate.
    query: 'AppRequests | where isnotempty(ResultCode) | summarize Total = count(), Failed = countif(toint(ResultCode) >= 500) | where Total >= 20 and 100.0 * Failed / Total > ${serverErrorPercentage}'
    severity: 1
    every: 'PT5M'
    over: 'PT15M'
  }
  {
    name: 'failed-filings'
    title: 'A return could not be filed'
    query: 'AppTraces | where tostring(Properties.EventName) == "FilingFailed"'
    severity: 1
    every: 'PT5M'
    over: 'PT15M'
  }
  {
    name: 'late-filings'
    title: 'A return has been on its way for more than a day'
    query: 'AppTraces | where tostring(Properties.EventName) == "FilingLate"'
    severity: 2
    every: 'PT15M'
    over: 'PT1H'
  }
  {
    name: 'stuck-orchestrations'
    title: 'A document did not move when it should have'
    query: 'AppTraces | where tostring(Properties.EventName) == "OrchestrationStuck"'
    severity: 2
    every: 'PT15M'
    over: 'PT1H'
  }
  {
    name: 'given-up-steps'
    title: 'A file took the whole process along, and is left alone now'
    query: 'AppTraces | where tostring(Properties.EventName) == "StepGivenUp"'
    severity: 1
    every: 'PT15M'
    over: 'PT1H'
  }
  {
    name: 'poison-messages'
    title: 'A message was put aside after too many tries'
    query: 'AppTraces | where Message has_any ("PoisonMessage", "poison queue", "MaxDequeueCount")'
    severity: 2
    every: 'PT15M'
    over: 'PT1H'
  }
  {
    name: 'malware-found'
    title: 'Malware was found in an upload'
    query: 'AppTraces | where tostring(Properties.EventName) == "MalwareFound"'
    severity: 1
    every: 'PT15M'
    over: 'PT1H'
  }
  {
    name: 'late-scans'
    title: 'An upload has not been scanned and is kept from clients'
    query: 'AppTraces | where tostring(Properties.EventName) == "ScanLate"'
    severity: 2
    every: 'PT15M'
    over: 'PT1H'
  }
]

resource queryRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for item in rules: {
    name: item.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: item.title
      description: item.title
      enabled: true
      severity: item.severity
      scopes: [workspaceId]
      evaluationFrequency: item.every
      windowSize: item.over
      criteria: {
        allOf: [
          {
            query: item.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
      autoMitigate: true
      // A new environment has no such table until its first telemetry.
      skipQueryValidation: true
    }
  }
]

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

// The vault itself says when a certificate nears its end, whether or not the portal runs.
resource vaultEvents 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: '${vaultName}-events'
  location: location
  tags: tags
  properties: {
    source: vault.id
    topicType: 'Microsoft.KeyVault.vaults'
  }

  resource certificateExpiry 'eventSubscriptions' = {
    name: 'certificate-expiry'
    properties: {
      destination: {
        endpointType: 'MonitorAlert'
        properties: {
          actionGroups: [actionGroupId]
          description: 'A certificate in the key vault of the portal expires soon or has expired'
          severity: 'Sev1'
        }
      }
      filter: {
        includedEventTypes: [
          'Microsoft.KeyVault.CertificateNearExpiry'
          'Microsoft.KeyVault.CertificateExpired'
        ]
      }
      eventDeliverySchema: 'CloudEventSchemaV1_0'
    }
  }
}

resource vaultEventsDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vaultEvents
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

module budget 'budget.bicep' = {
  params: {
    name: budgetName
    amount: budgetAmount
    startDate: budgetStart
    alertMail: alertMail
  }
}
