package dev.vedette.importers.iac;

import dev.vedette.contracts.model.Provenance;
import java.util.Set;

/** The part that is declared for a service which a variable or a setting speaks of, else the inferred one. */
final class Declared {
    private Declared() {}

    static String or(Architecture a, Service service, Provenance by) {
        Set<String> types =
                switch (service.id()) {
                    case "azure-openai" ->
                        Set.of("azurerm_cognitive_account", "azurerm_ai_services", "module:azure-openai");
                    case "azure-search" -> Set.of("azurerm_search_service");
                    case "azure-storage" -> Set.of("azurerm_storage_account");
                    case "azure-cosmos" -> Set.of("azurerm_cosmosdb_account");
                    case "azure-docint", "azure-speech", "azure-content-safety" -> Set.of("azurerm_cognitive_account");
                    case "opensearch" ->
                        Set.of(
                                "aws_opensearchserverless_collection",
                                "aws_opensearch_domain",
                                "aws_elasticsearch_domain");
                    case "bedrock-kb" -> Set.of("aws_bedrockagent_knowledge_base", "awscc_bedrock_knowledge_base");
                    case "bedrock-agent" -> Set.of("aws_bedrockagent_agent", "awscc_bedrock_agent");
                    case "bedrock-guardrail" -> Set.of("aws_bedrock_guardrail", "awscc_bedrock_guardrail");
                    case "kendra" -> Set.of("aws_kendra_index");
                    case "sagemaker" -> Set.of("aws_sagemaker_endpoint");
                    case "pinecone" -> Set.of("pinecone_index");
                    case "mongodb" -> Set.of("mongodbatlas_cluster", "mongodbatlas_advanced_cluster");
                    case "vertex" ->
                        Set.of("google_vertex_ai_endpoint_with_model_garden_deployment", "google_vertex_ai_endpoint");
                    default -> Set.of();
                };
        for (String part : a.partsOfTypes(types)) {
            String type = a.draft.part(part).type;
            if (type.equals(service.type())
                    || !service.id().startsWith("azure-")
                    || service.id().equals("azure-openai") && type.equals("ai-platform")) {
                return part;
            }
        }
        return a.inferred.service(service, by);
    }
}
