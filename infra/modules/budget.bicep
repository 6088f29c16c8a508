metadata description = 'What the resource group may cost a month. Nothing stops at the limit: somebody is told before and when it is passed.'

@description('Name of the budget.')
param name string

@description('Amount a month, in the currency of the subscription.')
param amount int

@description('First day that counts, the first of a month and not in a month that was over when the budget was made (yyyy-MM-01); empty for this month.')
param startDate string

@description('First day of this month. Not to be given: only the default of a parameter may ask for the date.')
param thisMonth string = utcNow('yyyy-MM-01')

@description('Mail address of those who are told.')
param alertMail string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: '${empty(startDate) ? thisMonth : startDate}T00:00:00Z' }
    notifications: {
      forecast: {
        enabled: true
        thresholdType: 'Forecasted'
        operator: 'GreaterThan'
        threshold: 100
        contactEmails: [alertMail]
      }
      actual: {
        enabled: true
        thresholdType: 'Actual'
        operator: 'GreaterThan'
        threshold: 80
        contactEmails: [alertMail]
      }
    }
  }
}
