param location string = resourceGroup().location
var name = 'support-${location}'
resource ai 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: { publicNetworkAccess: 'Disabled' }
}
resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'agent'
  location: location
  properties: {
    siteConfig: {
      appSettings: [
        { name: 'OPENAI_ENDPOINT', value: ai.properties.endpoint }
        { name: 'NOTE', value: '@HERE@' }
      ]
    }
  }
}
