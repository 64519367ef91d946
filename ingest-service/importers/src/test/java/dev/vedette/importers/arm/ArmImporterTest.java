package dev.vedette.importers.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.importers.iac.Drafts;
import dev.vedette.importers.spi.Draft;
import org.junit.jupiter.api.Test;

class ArmImporterTest {

    @Test
    void reads_expressions_ids_children_and_nested_deployments() throws Exception {
        // Given
        String template = """
                {
                  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                  "parameters": {"base": {"type": "string", "defaultValue": "shop"}, "pw": {"type": "securestring", "defaultValue": "do-not-show"}},
                  "variables": {"search": "[format('{0}-search', parameters('base'))]"},
                  "resources": [
                    {"type": "Microsoft.Search/searchServices", "name": "[variables('search')]", "properties": {"disableLocalAuth": true}},
                    {"type": "Microsoft.CognitiveServices/accounts", "kind": "OpenAI", "name": "[concat(parameters('base'), '-openai')]"},
                    {"type": "Microsoft.CognitiveServices/accounts/deployments", "name": "[concat(parameters('base'), '-openai/embed')]",
                     "properties": {"model": {"name": "text-embedding-3-small"}}},
                    {"type": "Microsoft.Resources/deployments", "name": "inner", "properties": {
                       "parameters": {"who": {"value": "[parameters('base')]"}},
                       "template": {"$schema": "x", "parameters": {"who": {"type": "string"}}, "resources": [
                         {"type": "Microsoft.Web/sites", "kind": "functionapp", "name": "[concat(parameters('who'), '-indexer')]",
                          "properties": {"siteConfig": {"appSettings": [
                            {"name": "SEARCH_ID", "value": "[resourceId('Microsoft.Search/searchServices', concat(parameters('who'), '-search'))]"}]}}}]}}}
                  ]
                }
                """;

        // When
        Draft draft = Drafts.read(new ArmImporter(), "azuredeploy.json", template);

        // Then
        assertThat(Drafts.parts(draft))
                .contains(
                        "shop-search: vector-db",
                        "shop-openai: llm",
                        "embed (text-embedding-3-small): embedding-model",
                        "shop-indexer: function");
        assertThat(Drafts.links(draft))
                .contains("shop-indexer > shop-search", "shop-openai > embed (text-embedding-3-small)");
        assertThat(Drafts.fact(draft, "shop-search", "authn")).isEqualTo("required");
        assertThat(Drafts.dump(draft)).doesNotContain("do-not-show");
    }

    @Test
    void a_name_that_a_parameter_gives_is_that_of_the_parameter() throws Exception {
        // When
        Draft draft = Drafts.read(new ArmImporter(), "azuredeploy.json", """
                {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                 "contentVersion": "1.0.0.0", "parameters": {"claimStoreName": {"type": "string"}},
                 "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-05-01",
                   "name": "[parameters('claimStoreName')]", "properties": {}}]}
                """);

        // Then
        assertThat(Drafts.parts(draft)).containsExactly("claimStore: object-storage");
    }
}
