metadata description = 'Everything the portal may do in Azure, in one table. A role is given on one resource, never on the group.'

@description('Object id of the identity the portal runs as.')
param principalId string

@description('Name of the identity the portal runs as.')
param identityName string

@description('Name of the environment, part of the name of the role for sending.')
param environmentName string

@description('Name of the storage account of the Functions host.')
param hostStorageName string

@description('Name of the storage account of the documents.')
param documentStorageName string

@description('Name of the key vault.')
param vaultName string

@description('Name of the key that wraps the Data Protection keys.')
param dataProtectionKeyName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Name of the Communication Services resource.')
param communicationName string

@description('Whether the portal waits for what the scan for malware says of an upload.')
param readsScanResults bool

var roleIds = {
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  keyVaultCryptoUser: '12338af0-0e69-4776-bea7-57ae8d297424'
  keyVaultCryptoServiceEncryptionUser: 'e147488a-f6f5-4113-8e2d-b22465e65bf6'
  keyVaultCertificateUser: 'db79e9a7-68ee-4b58-9aeb-b90e7c24fcba'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

// The built-in role for Communication Services may also read its keys; sending needs only these.
resource senderRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'portal-sender')
  properties: {
    roleName: 'Portal sender (${environmentName})'
    description: 'Sends mail and SMS through Communication Services, without access to its keys.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: [
          'Microsoft.Communication/CommunicationServices/Read'
          'Microsoft.Communication/CommunicationServices/Write'
          'Microsoft.Communication/EmailServices/Write'
        ]
        notActions: []
      }
    ]
  }
}

// The scanner writes what it found as tags of the blob. The built-in roles that may read tags may write them too, or own the blobs.
resource scanReaderRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (readsScanResults) {
  name: guid(resourceGroup().id, 'portal-scan-reader')
  properties: {
    roleName: 'Portal scan reader (${environmentName})'
    description: 'Reads what the scan for malware found of an uploaded file.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read']
      }
    ]
  }
}

var scanAssignments = readsScanResults
  ? [{ kind: 'storage', on: documentStorageName, role: scanReaderRole.name }]
  : []
var assignments = concat(scanAssignments, [
  // The host leases and writes its secrets as blobs, and wants to own them; Durable has its history in tables and queues.
  { kind: 'storage', on: hostStorageName, role: roleIds.storageBlobDataOwner }
  { kind: 'storage', on: hostStorageName, role: roleIds.storageQueueDataContributor }
  { kind: 'storage', on: hostStorageName, role: roleIds.storageTableDataContributor }
  { kind: 'storage', on: documentStorageName, role: roleIds.storageBlobDataContributor }
  { kind: 'storage', on: documentStorageName, role: roleIds.storageTableDataContributor }
  // Wrapping the Data Protection keys concerns one key only.
  { kind: 'vaultKey', on: '${vaultName}/${dataProtectionKeyName}', role: roleIds.keyVaultCryptoServiceEncryptionUser }
  // The seal is put on inside the vault; the PKIoverheid certificate has to leave it for the TLS connection to Digipoort.
  { kind: 'vault', on: vaultName, role: roleIds.keyVaultCryptoUser }
  { kind: 'vault', on: vaultName, role: roleIds.keyVaultCertificateUser }
  { kind: 'insights', on: insightsName, role: roleIds.monitoringMetricsPublisher }
  { kind: 'communication', on: communicationName, role: senderRole.name }
])

module assignment 'role-assignment.bicep' = [
  for entry in assignments: {
    params: {
      kind: entry.kind
      resourceName: entry.on
      roleId: entry.role
      identityName: identityName
      principalId: principalId
    }
  }
]
