metadata description = 'What is decided together and handed on as one.'

@export()
@description('How returns are filed with Digipoort.')
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

@export()
@description('Where the address of a client is found. See docs/operations.md, The address of a client.')
type clientAddressOptions = {
  @description('Peer: whoever the host spoke with. FrontEnd: what a front end wrote into the header.')
  from: 'Peer' | 'FrontEnd'

  @description('Header that the front end writes.')
  header: string

  @description('Which entry of it, counted from the right.')
  @minValue(1)
  @maxValue(10)
  entry: int
}

@export()
@description('How long logs are kept, and how much of them.')
type logOptions = {
  @description('Days that they are kept.')
  @minValue(30)
  @maxValue(730)
  retentionDays: int

  @description('Gigabytes a day that are taken in at most (-1: no limit).')
  dailyCapGb: int
}
