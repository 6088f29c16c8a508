#!/bin/sh
# Builds the portal's files, which the function app serves.
set -eu
cd "$(dirname "$0")/../../portal"
npm ci
npm run build
