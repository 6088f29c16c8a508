metadata description = 'The vault: the seal, the PKIoverheid certificate (both put in by hand) and the key that wraps the Data Protection keys.'

@description('Name of the vault.')
param name string

@description('Name of the key that wraps the Data Protection keys.')
param dataProtectionKeyName string

@description('Azure region of the vault.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Whether the vault can be reached only through a private endpoint.')
param privateNetworking bool

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: privateNetworking ? 'disabled' : 'enabled'
    networkAcls: {
      defaultAction: privateNetworking ? 'Deny' : 'Allow'
      bypass: 'AzureServices'
    }
  }
}

resource dataProtectionKey 'Microsoft.KeyVault/vaults/keys@2024-11-01' = {
  parent: vault
  name: dataProtectionKeyName
  tags: tags
  properties: {
    kty: 'RSA'
    keySize: 3072
    // It wraps other keys and can do nothing else.
    keyOps: ['wrapKey', 'unwrapKey']
    rotationPolicy: {
      lifetimeActions: [
        {
          action: { type: 'rotate' }
          trigger: { timeAfterCreate: 'P1Y' }
        }
      ]
    }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Resource id of the vault.')
output id string = vault.id

@description('Endpoint of the vault.')
output endpoint string = vault.properties.vaultUri

@description('Name of the vault.')
output name string = vault.name
