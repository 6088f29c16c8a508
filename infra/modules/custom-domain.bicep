metadata description = 'A host name of the firm with a certificate that Azure renews. Its DNS records must exist before this is deployed.'

@description('Name of the function app.')
param appName string

@description('Resource id of the plan of the app.')
param planId string

@description('Host name of the portal.')
param hostName string

@description('Azure region of the certificate.')
param location string

@description('Tags of every resource.')
param tags { *: string }

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

// The certificate is issued for a name that is bound, and the binding wants the certificate: so it is bound twice.
resource plainBinding 'Microsoft.Web/sites/hostNameBindings@2024-04-01' = {
  parent: app
  name: hostName
  properties: {
    hostNameType: 'Verified'
    sslState: 'Disabled'
    customHostNameDnsRecordType: 'CName'
    siteName: appName
  }
}

resource certificate 'Microsoft.Web/certificates@2024-04-01' = {
  name: '${appName}-${replace(hostName, '.', '-')}'
  location: location
  tags: tags
  properties: {
    serverFarmId: planId
    canonicalName: hostName
  }
  dependsOn: [plainBinding]
}

module secureBinding 'custom-domain-binding.bicep' = {
  params: {
    appName: appName
    hostName: hostName
    thumbprint: certificate.properties.thumbprint
  }
}
