# Builds the portal's files, which the function app serves.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '..' '..' 'portal')
npm ci
npm run build
