metadata description = 'Where logs, metrics and traces go. Nobody writes to it with a key: telemetry comes in with Entra ID.'

@description('Name of the Log Analytics workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Name of the action group that the alerts go to.')
param actionGroupName string

@description('Azure region of the workspace.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Days that logs are kept.')
param retentionDays int

@description('Gigabytes a day that the workspace takes in at most (-1: no limit).')
param dailyCapGb int

@description('Mail address of those who keep the portal running.')
param alertMail string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyCapGb }
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
    // Addresses of clients stay masked.
    DisableIpMasking: false
  }
}

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'portal'
    emailReceivers: [
      { name: 'operations', emailAddress: alertMail, useCommonAlertSchema: true }
    ]
  }
}

resource workspaceDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: workspace
  name: 'to-workspace'
  properties: {
    workspaceId: workspace.id
    // Who queried the logs is itself a question that may be asked.
    logs: [{ categoryGroup: 'audit', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Resource id of the action group.')
output actionGroupId string = actionGroup.id
