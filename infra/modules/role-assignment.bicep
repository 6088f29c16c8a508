metadata description = 'Gives one role on one resource. A scope has to be a resource known at compile time, hence a branch for each kind of resource.'

@description('Kind of the resource that the role is given on.')
@allowed(['storage', 'vault', 'vaultKey', 'insights', 'communication'])
param kind string

@description('Name of the resource; of a key in a vault: vault/key.')
param resourceName string

@description('Id (GUID) of the role definition.')
param roleId string

@description('Name of the identity that gets the role, from which the name of the assignment is made.')
param identityName string

@description('Object id of the identity that gets the role.')
param principalId string

var parts = split(resourceName, '/')
var properties = {
  principalId: principalId
  // Said outright, since a new identity is not yet known everywhere when the role is given.
  principalType: 'ServicePrincipal'
  roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = if (kind == 'storage') {
  name: resourceName
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = if (kind == 'vault' || kind == 'vaultKey') {
  name: parts[0]

  resource key 'keys@2024-11-01' existing = if (kind == 'vaultKey') {
    name: last(parts)
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = if (kind == 'insights') {
  name: resourceName
}

resource communication 'Microsoft.Communication/communicationServices@2026-03-18' existing = if (kind == 'communication') {
  name: resourceName
}

resource onStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (kind == 'storage') {
  scope: account
  name: guid(account.id, roleId, identityName)
  properties: properties
}

resource onVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (kind == 'vault') {
  scope: vault
  name: guid(vault.id, roleId, identityName)
  properties: properties
}

resource onVaultKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (kind == 'vaultKey') {
  scope: vault::key
  name: guid(vault::key.id, roleId, identityName)
  properties: properties
}

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (kind == 'insights') {
  scope: insights
  name: guid(insights.id, roleId, identityName)
  properties: properties
}

resource onCommunication 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (kind == 'communication') {
  scope: communication
  name: guid(communication.id, roleId, identityName)
  properties: properties
}
