metadata description = 'A way in from the network to one service of one resource, and its address in the private DNS.'

@description('Name of the endpoint.')
param name string

@description('Azure region of the endpoint.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Resource id of the subnet of the endpoints.')
param subnetId string

@description('Resource id of what is reached.')
param targetId string

@description('Service of it that is reached.')
@allowed(['blob', 'queue', 'table', 'vault'])
param service string

@description('Resource id of the private DNS zone of that service.')
param zoneId string

resource way 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: name
        properties: { privateLinkServiceId: targetId, groupIds: [service] }
      }
    ]
  }

  resource address 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: service, properties: { privateDnsZoneId: zoneId } }]
    }
  }
}
