metadata description = 'The portal itself: one function app on the Flex Consumption plan, which reaches everything else with its identity.'

import { clientAddressOptions, filingOptions } from '../options.bicep'

@description('Name of the function app.')
param name string

@description('Name of the plan.')
param planName string

@description('Azure region of the app.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Resource id of the managed identity.')
param identityId string

@description('Client id of the managed identity.')
param identityClientId string

@description('Endpoints of the storage account of the host.')
param hostEndpoints { blob: string, queue: string, table: string }

@description('Address of the container that a deployment is put in.')
param deploymentContainerUri string

@description('Name of the Application Insights component.')
param insightsName string

@description('Who signs in as staff: tenant, app registration and the audience of its tokens.')
param staff { tenantId: string, clientId: string, audience: string }

@description('To whom mail goes and how much of it; see the parameter of the template.')
param mail { toAnyone: bool, allowList: string, perMinute: int, perHour: int }

@description('What the seal relies on; see the parameter of the template.')
param seal { timestampAuthority: string, roots: string }

@description('How returns are filed.')
param filing filingOptions

@description('Where the address of a client is found; see the parameter of the template.')
param clientAddress clientAddressOptions

@description('Settings of the portal, beside those of the host.')
param settings { *: string }

@description('Host name of the portal if it has its own; empty for that of Azure.')
param customDomain string

@description('Resource id of the subnet that the app goes out through; empty for none.')
param subnetId string

@description('Memory of an instance in MB.')
param instanceMemoryMB int

@description('Number of instances that the app grows to at most.')
param maximumInstanceCount int

@description('Number of instances that are kept warm, for HTTP and for Durable each.')
param alwaysReadyInstances int

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // By this tag a deployment finds the app.
  tags: union(tags, { 'azd-service-name': 'portal' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    clientAffinityEnabled: false
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        // HTTP and Durable scale apart, so each has instances of its own to keep warm.
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              { name: 'http', instanceCount: alwaysReadyInstances }
              { name: 'durable', instanceCount: alwaysReadyInstances }
            ]
      }
    }
  }

  // Deployments come with Entra ID; a user name and password for them would be a key like any other.
  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identityClientId
        AzureWebJobsStorage__blobServiceUri: hostEndpoints.blob
        AzureWebJobsStorage__queueServiceUri: hostEndpoints.queue
        AzureWebJobsStorage__tableServiceUri: hostEndpoints.table
        // Without it the host answers '/' with a page of its own whenever no function takes the method.
        AzureWebJobsDisableHomepage: 'true'
        // It says where telemetry goes and lets nobody in: the component takes only Entra ID.
        APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
        AzureAd__Instance: environment().authentication.loginEndpoint
        AzureAd__TenantId: staff.tenantId
        AzureAd__ClientId: staff.clientId
        AzureAd__Audience: staff.audience
        ClientAddress__From: clientAddress.from
        ClientAddress__Header: clientAddress.header
        ClientAddress__Entry: string(clientAddress.entry)
        Mail__ToAnyone: string(mail.toAnyone)
        Mail__AllowList: mail.allowList
        Mail__PerMinute: string(mail.perMinute)
        Mail__PerHour: string(mail.perHour)
        Seal__TimestampAuthority: seal.timestampAuthority
        Seal__Roots: seal.roots
        Digipoort__Submit: string(filing.submit)
        Digipoort__SubmitVat: string(filing.submitVat)
        Digipoort__Endpoint: filing.endpoint
        Digipoort__Certificate: filing.certificate
        Digipoort__ServiceCertificates: filing.serviceCertificates
        Digipoort__Roots: filing.roots
        Digipoort__Signature: filing.signature
        Digipoort__IncomeTaxMessage: filing.incomeTax.message
        Digipoort__IncomeTaxIdentity: filing.incomeTax.identity
        Digipoort__CorporateTaxMessage: filing.corporateTax.message
        Digipoort__CorporateTaxIdentity: filing.corporateTax.identity
        Digipoort__VatMessage: filing.vat.message
        Digipoort__VatIdentity: filing.vat.identity
        Portal__Origin: 'https://${empty(customDomain) ? app.properties.defaultHostName : customDomain}'
      },
      settings
    )
  }
}

module domain 'custom-domain.bicep' = if (!empty(customDomain)) {
  params: {
    appName: name
    planId: plan.id
    hostName: customDomain
    location: location
    tags: tags
  }
  dependsOn: [app]
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource planDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: plan
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Name of the function app.')
output name string = app.name

@description('Host name that Azure gave the app.')
output defaultHostName string = app.properties.defaultHostName

@description('Value of the TXT record asuid.<host name> that proves who owns a custom domain.')
output domainVerificationId string = app.properties.customDomainVerificationId
