metadata description = 'The ways in to storage and vault from the network, one for each service that the portal uses.'

@description('Azure region of the endpoints.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Resource id of the subnet of the endpoints.')
param subnetId string

@description('Resource ids of the private DNS zones by service.')
param zoneIds { blob: string, queue: string, table: string, vault: string }

@description('Resource id of the storage account of the host.')
param hostStorageId string

@description('Resource id of the storage account of the documents.')
param documentStorageId string

@description('Resource id of the key vault.')
param vaultId string

var endpoints = [
  { name: 'pe-host-blob', target: hostStorageId, service: 'blob' }
  { name: 'pe-host-queue', target: hostStorageId, service: 'queue' }
  { name: 'pe-host-table', target: hostStorageId, service: 'table' }
  { name: 'pe-documents-blob', target: documentStorageId, service: 'blob' }
  { name: 'pe-documents-table', target: documentStorageId, service: 'table' }
  { name: 'pe-vault', target: vaultId, service: 'vault' }
]

module way 'private-endpoint.bicep' = [
  for endpoint in endpoints: {
    params: {
      name: endpoint.name
      location: location
      tags: tags
      subnetId: subnetId
      targetId: endpoint.target
      service: endpoint.service
      zoneId: zoneIds[endpoint.service]
    }
  }
]
