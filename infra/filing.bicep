metadata description = 'How returns are filed with Digipoort.'

@export()
type filingOptions = {
  submit: bool
  submitVat: bool
  @description('What comes before the names of the services; pre-production or production.')
  endpoint: string
  @description('Name in the vault of the PKIoverheid certificate.')
  certificate: string
  @description('PEM of what Digipoort signs its answers with.')
  serviceCertificates: string
  @description('PEM of what the certificate of its server has to lead to; empty for the roots of the system.')
  roots: string
  signature: 'RsaSha1' | 'RsaSha256'
  @description('Kind of message and of number by which each kind of return is filed.')
  incomeTax: { message: string, identity: string }
  corporateTax: { message: string, identity: string }
  vat: { message: string, identity: string }
}
