metadata description = 'Binds the host name once more, now with its certificate. A module of its own, since a template may name a resource once.'

@description('Name of the function app.')
param appName string

@description('Host name of the portal.')
param hostName string

@description('Thumbprint of the certificate.')
param thumbprint string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2024-04-01' = {
  parent: app
  name: hostName
  properties: {
    hostNameType: 'Verified'
    sslState: 'SniEnabled'
    thumbprint: thumbprint
    siteName: appName
  }
}
