metadata description = 'What every resource is called. Names that others in the world may have taken end in the token of the environment.'

type names = {
  identity: string
  app: string
  plan: string
  hostStorage: string
  documentStorage: string
  vault: string
  dataProtectionKey: string
  workspace: string
  insights: string
  actionGroup: string
  network: string
  communication: string
  email: string
  mailEvents: string
  budget: string
}

@export()
@description('Names of the resources of an environment.')
func namesOf(environment string, token string) names => {
  identity: 'id-portal-${environment}'
  app: 'func-portal-${environment}-${take(token, 6)}'
  plan: 'plan-portal-${environment}'
  hostStorage: 'stbhost${token}'
  documentStorage: 'stbdocs${token}'
  vault: 'kv-portal-${token}'
  dataProtectionKey: 'data-protection'
  workspace: 'log-portal-${environment}'
  insights: 'appi-portal-${environment}'
  actionGroup: 'ag-portal-${environment}'
  network: 'vnet-portal-${environment}'
  communication: 'acs-portal-${token}'
  email: 'email-portal-${token}'
  mailEvents: 'evgt-portal-${environment}'
  budget: 'budget-portal-${environment}'
}
