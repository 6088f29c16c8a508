metadata description = 'Two accounts: what the Functions host needs to run, and what the firm and its clients have entrusted to it.'

@description('Name of the account of the Functions host.')
param hostName string

@description('Name of the account of the documents.')
param documentsName string

@description('Azure region of the accounts.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Redundancy of the documents; the host can be built anew and is kept in one zone.')
param documentsSku string

@description('Days that signed files can be neither changed nor deleted.')
param retentionDays int

@description('Whether the accounts can be reached only through private endpoints.')
param privateNetworking bool

@description('Gigabytes of uploaded documents a month that Defender for Storage scans at most; 0 for no scanning.')
param malwareScanningCapGb int

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

var deploymentContainer = 'app-package'

module host 'storage-account.bicep' = {
  params: {
    name: hostName
    location: location
    tags: tags
    sku: 'Standard_LRS'
    containers: [{ name: deploymentContainer, immutableDays: 0 }]
    // Durable overwrites its leases all day; versions of those would only cost money.
    versioning: false
    softDeleteDays: 7
    versionDays: 7
    // Durable polls its queues: logging each read and write would cost more than the host itself.
    logCategories: ['StorageDelete']
    privateNetworking: privateNetworking
    malwareScanningCapGb: 0
    workspaceId: workspaceId
  }
}

module documents 'storage-account.bicep' = {
  params: {
    name: documentsName
    location: location
    tags: tags
    sku: documentsSku
    // The names that the code uses (docs/operations.md); what is signed gets a container in which it stands fast.
    containers: [
      { name: 'portal-files', immutableDays: 0 }
      { name: 'portal-batches', immutableDays: 0 }
      { name: 'portal-keys', immutableDays: 0 }
      { name: 'portal-signed', immutableDays: retentionDays }
    ]
    versioning: true
    softDeleteDays: 30
    versionDays: 90
    logCategories: ['StorageRead', 'StorageWrite', 'StorageDelete']
    privateNetworking: privateNetworking
    malwareScanningCapGb: malwareScanningCapGb
    workspaceId: workspaceId
  }
}

@description('Resource id of the account of the host.')
output hostId string = host.outputs.id

@description('Endpoints of the account of the host.')
output hostEndpoints { blob: string, queue: string, table: string } = host.outputs.endpoints

@description('Address of the container that a deployment is put in.')
output deploymentContainerUri string = '${host.outputs.endpoints.blob}${deploymentContainer}'

@description('Resource id of the account of the documents.')
output documentsId string = documents.outputs.id

@description('Endpoints of the account of the documents.')
output documentsEndpoints { blob: string, queue: string, table: string } = documents.outputs.endpoints
