# azd always takes main.bicepparam. An environment with a parameter file of its own would get production's values.
$ErrorActionPreference = 'Stop'
$own = Join-Path $PSScriptRoot '..' "main.$($env:AZURE_ENV_NAME).bicepparam"
if (Test-Path $own) {
  Write-Error @"
The environment '$($env:AZURE_ENV_NAME)' has parameters of its own; make its resources with
  az deployment sub create --location $($env:AZURE_LOCATION) --parameters infra/main.$($env:AZURE_ENV_NAME).bicepparam
and put the app on them with 'azd deploy'. See infra/README.md.
"@
  exit 1
}
