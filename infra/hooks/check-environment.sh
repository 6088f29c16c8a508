#!/bin/sh
# azd always takes main.bicepparam. An environment with a parameter file of its own would get production's values.
set -eu
own="$(dirname "$0")/../main.${AZURE_ENV_NAME}.bicepparam"
if [ -f "$own" ]; then
  echo "The environment '${AZURE_ENV_NAME}' has parameters of its own; make its resources with" >&2
  echo "  az deployment sub create --location ${AZURE_LOCATION} --parameters infra/main.${AZURE_ENV_NAME}.bicepparam" >&2
  echo "and put the app on them with 'azd deploy'. See infra/README.md." >&2
  exit 1
fi
