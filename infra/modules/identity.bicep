metadata description = 'The one identity the portal runs as. It is user-assigned, so that its roles exist before the app first starts.'

@description('Name of the managed identity.')
param name string

@description('Azure region of the identity.')
param location string

@description('Tags of every resource.')
param tags { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id of the identity, which the function app takes on.')
output id string = identity.id

@description('Client id of the identity, which the settings name.')
output clientId string = identity.properties.clientId

@description('Object id of the identity, which the roles are given to.')
output principalId string = identity.properties.principalId
