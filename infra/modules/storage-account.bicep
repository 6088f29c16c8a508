metadata description = 'One storage account, closed to keys and to the anonymous. The host and the documents each have their own.'

@description('A container, and for how many days what is in it can be neither changed nor deleted (0: not at all).')
type container = {
  name: string
  immutableDays: int
}

@description('Name of the account.')
param name string

@description('Azure region of the account.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Redundancy of the account.')
param sku string

@description('Containers of the account.')
param containers container[]

@description('Whether overwritten and deleted blobs are kept as versions.')
param versioning bool

@description('Days that deleted blobs and containers can be got back.')
param softDeleteDays int

@description('Days after which an earlier version of a blob is removed.')
param versionDays int

@description('Log categories of the blob, queue and table service that are kept.')
param logCategories string[]

@description('Whether the account can be reached only through private endpoints.')
param privateNetworking bool

@description('Gigabytes of uploads a month that Defender for Storage scans for malware at most; 0 for no scanning.')
param malwareScanningCapGb int

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: privateNetworking ? 'Disabled' : 'Enabled'
    networkAcls: {
      // Without a network of its own, Flex Consumption has no address to allow; Entra ID is then the only gate.
      defaultAction: privateNetworking ? 'Deny' : 'Allow'
      // Defender for Storage and the logs of Azure Monitor come in as trusted services.
      bypass: 'AzureServices'
    }
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      services: {
        blob: { enabled: true, keyType: 'Account' }
        queue: { enabled: true, keyType: 'Account' }
        table: { enabled: true, keyType: 'Account' }
      }
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: versioning
    changeFeed: { enabled: versioning }
    deleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
  }

  resource boxes 'containers' = [
    for item in containers: {
      name: item.name
      properties: { publicAccess: 'None' }
    }
  ]
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

// Left unlocked: whoever runs this locks it by hand once sure of the term, since a locked one can only be made longer.
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = [
  for item in filter(containers, candidate => candidate.immutableDays > 0): {
    name: '${account.name}/default/${item.name}/default'
    properties: {
      immutabilityPeriodSinceCreationInDays: item.immutableDays
      allowProtectedAppendWrites: false
    }
    dependsOn: [blobs::boxes]
  }
]

var removeVersions = {
  name: 'remove-earlier-versions'
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: { blobTypes: ['blockBlob'] }
    actions: { version: { delete: { daysAfterCreationGreaterThan: versionDays } } }
  }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = if (versioning) {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [removeVersions]
    }
  }
  // A rule on versions is refused while versioning is off.
  dependsOn: [blobs]
}

resource defender 'Microsoft.Security/defenderForStorageSettings@2025-06-01' = if (malwareScanningCapGb > 0) {
  scope: account
  name: 'current'
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: { onUpload: { isEnabled: true, capGBPerMonth: malwareScanningCapGb } }
    sensitiveDataDiscovery: { isEnabled: false }
  }
}

var logs = map(logCategories, category => { category: category, enabled: true })
var metrics = [{ category: 'Transaction', enabled: true }]

resource blobDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, logs: logs, metrics: metrics }
}

resource queueDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: queues
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, logs: logs, metrics: metrics }
}

resource tableDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: tables
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, logs: logs, metrics: metrics }
}

@description('Resource id of the account.')
output id string = account.id

@description('Endpoints of the account by service.')
output endpoints { blob: string, queue: string, table: string } = {
  blob: account.properties.primaryEndpoints.blob
  queue: account.properties.primaryEndpoints.queue
  table: account.properties.primaryEndpoints.table
}
