workspace "Support" {
  model {
    customer = person "Customer"
    desk = softwareSystem "Support desk" {
      agent = container "Support Agent" "@HERE@" "Python"
      store = container "Ticket store" "Keeps tickets" "Postgres"
    }
    llm = softwareSystem "Hosted LLM"
    customer -> agent "Asks"
    agent -> llm "Prompts" "HTTPS"
    agent -> store "Reads"
  }
}
