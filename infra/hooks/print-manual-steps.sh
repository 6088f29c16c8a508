#!/bin/sh
# Says what no template can do. azd hands over the outputs of the template as environment variables.
set -eu
cat <<TEXT

What is left to do by hand (details in infra/README.md)

1. DNS of the portal: make these records, set PORTAL_CUSTOM_DOMAIN and run 'azd provision' again.
     <host name>        CNAME  ${PORTAL_DEFAULT_HOST_NAME}
     asuid.<host name>  TXT    ${PORTAL_DOMAIN_VERIFICATION}
   Host name now: ${PORTAL_CUSTOM_DOMAIN:-that of Azure}

2. DNS of the mail domain: set PORTAL_MAIL_DOMAIN, run 'azd provision', and make the records it gives
   (ownership, SPF, DKIM; add DMARC yourself). Let Azure verify them, then set PORTAL_MAIL_DOMAIN_VERIFIED to true.
     ${PORTAL_MAIL_DNS_RECORDS:-no domain set yet}
   Mail leaves now from ${PORTAL_MAIL_SENDER}

3. Entra ID: register an application for the office, with
     the redirect URI (single-page application)  https://${PORTAL_CUSTOM_DOMAIN:-$PORTAL_DEFAULT_HOST_NAME}/kantoor/aanmelden
     the Application ID URI                      api://<client id>, with the scope 'office'
     the app roles                               Office.Staff, Office.Admin, Documents.Upload
   Give people and scripts their roles, set PORTAL_ENTRA_CLIENT_ID and run 'azd provision' again.

4. Certificates: put the PKIoverheid certificate for Digipoort and the seal into the key vault
   ${PORTAL_KEY_VAULT_NAME}.

5. SMS: ask for the sender name in the Communication Services resource.

6. Retention: once sure of the term, lock the immutability policy of the container portal-signed.

TEXT
