metadata description = 'A network for the portal and its storage and vault. Deployed only when these are to be closed to the internet.'

@description('Name of the virtual network.')
param name string

@description('Azure region of the network.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Address space of the network: a /24.')
param addressPrefix string

@description('Resource id of the storage account of the host.')
param hostStorageId string

@description('Resource id of the storage account of the documents.')
param documentStorageId string

@description('Resource id of the key vault.')
param vaultId string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

var zoneNames = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  queue: 'privatelink.queue.${environment().suffixes.storage}'
  table: 'privatelink.table.${environment().suffixes.storage}'
  vault: 'privatelink.vaultcore.azure.net'
}

resource functionsGuard 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: '${name}-functions'
  location: location
  tags: tags
}

resource endpointsGuard 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: '${name}-endpoints'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'https-from-the-network'
        properties: {
          access: 'Allow'
          direction: 'Inbound'
          priority: 100
          protocol: 'Tcp'
          sourceAddressPrefix: addressPrefix
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '443'
        }
      }
      {
        name: 'nothing-else'
        properties: {
          access: 'Deny'
          direction: 'Inbound'
          priority: 4096
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        // Flex Consumption runs on the network of Container Apps, hence this delegation.
        name: 'functions'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 0)
          networkSecurityGroup: { id: functionsGuard.id }
          delegations: [{ name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 1)
          networkSecurityGroup: { id: endpointsGuard.id }
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
        }
      }
    ]
  }

  resource functionsSubnet 'subnets' existing = {
    name: 'functions'
  }

  resource endpointsSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zone in items(zoneNames): {
    name: zone.value
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zone, index) in items(zoneNames): {
    parent: zones[index]
    name: name
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

module endpoints 'private-endpoints.bicep' = {
  params: {
    location: location
    tags: tags
    subnetId: network::endpointsSubnet.id
    zoneIds: {
      blob: resourceId('Microsoft.Network/privateDnsZones', zoneNames.blob)
      queue: resourceId('Microsoft.Network/privateDnsZones', zoneNames.queue)
      table: resourceId('Microsoft.Network/privateDnsZones', zoneNames.table)
      vault: resourceId('Microsoft.Network/privateDnsZones', zoneNames.vault)
    }
    hostStorageId: hostStorageId
    documentStorageId: documentStorageId
    vaultId: vaultId
  }
  dependsOn: [links]
}

resource networkDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: network
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource functionsGuardDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: functionsGuard
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource endpointsGuardDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: endpointsGuard
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

@description('Resource id of the subnet of the function app.')
output functionsSubnetId string = network::functionsSubnet.id
