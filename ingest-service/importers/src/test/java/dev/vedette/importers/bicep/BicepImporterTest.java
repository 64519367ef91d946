package dev.vedette.importers.bicep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.importers.iac.Drafts;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BicepImporterTest {
    private static final String MAIN = """
            @description('name of everything')
            @minLength(3)
            param base string
            @secure()
            param adminKey string = 'never-show-this'
            param withCache bool = false
            var tags = { env: 'prod', owner: '${base}-team' }

            module ai './ai.bicep' = {
              name: 'ai'
              params: { base: base }
            }

            resource app 'Microsoft.Web/sites@2023-12-01' = {
              name: 'support-chat-${base}'
              kind: 'app,linux'
              identity: { type: 'UserAssigned', userAssignedIdentities: { '${id.id}': {} } }
              properties: {
                httpsOnly: true
                siteConfig: {
                  appSettings: [
                    { name: 'AZURE_OPENAI_ENDPOINT', value: ai.outputs.endpoint }
                    { name: 'DOCS', value: docs.properties.primaryEndpoints.blob }
                    { name: 'ADMIN_KEY', value: adminKey }
                  ]
                }
              }
            }
            resource id 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = { name: 'id-${base}' }
            resource docs 'Microsoft.Storage/storageAccounts@2023-05-01' = {
              name: 'supportdocs${uniqueString(resourceGroup().id)}'
              properties: { allowBlobPublicAccess: false, publicNetworkAccess: 'Disabled' }
              resource blobs 'blobServices' = { name: 'default' }
            }
            resource cache 'Microsoft.Cache/redis@2023-08-01' = if (withCache) { name: 'cache-x' }
            resource searchRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
              name: guid(docs.id)
              scope: docs
              properties: {
                principalId: id.properties.principalId
                roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
              }
            }
            """;

    private static final String AI = """
            param base string
            resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
              name: 'openai-${base}'
              kind: 'OpenAI'
              properties: {
                disableLocalAuth: true
              }
              resource gpt 'deployments' = {
                name: 'chat-model'
                properties: {
                  model: { format: 'OpenAI', name: 'gpt-4o', version: '2024-08-06' }
                  raiPolicyName: 'Microsoft.DefaultV2'
                }
              }
            }
            output endpoint string = account.properties.endpoint
            """;

    @Test
    void reads_modules_nested_resources_settings_and_roles() throws Exception {
        // When
        Draft draft = Drafts.read(new BicepImporter(), "main.bicep", MAIN, "ai.bicep", AI);

        // Then
        assertThat(Drafts.parts(draft))
                .contains(
                        "support-chat: web-app",
                        "supportdocs: object-storage",
                        "openai: llm",
                        "chat-model (gpt-4o): llm");
        assertThat(Drafts.links(draft))
                .contains("support-chat > openai", "support-chat > supportdocs", "openai > chat-model (gpt-4o)");
        assertThat(Drafts.fact(draft, "chat-model (gpt-4o)", "modelId")).isEqualTo("gpt-4o");
        assertThat(Drafts.fact(draft, "supportdocs", "publicAccess")).isEqualTo("no");
        assertThat(Drafts.notes(draft)).anyMatch(n -> n.contains("cache: its condition is false"));
        assertThat(Drafts.dump(draft)).doesNotContain("never-show-this");
    }

    @Test
    void joins_a_lookup_with_what_is_declared_in_another_file() throws Exception {
        // When
        Draft draft = Drafts.read(
                new BicepImporter(),
                "main.bicep",
                "module a './a.bicep' = { name: 'a' }\nmodule b './b.bicep' = { name: 'b' }\n",
                "a.bicep",
                "resource kv 'Microsoft.KeyVault/vaults@2023-07-01' = { name: 'team-vault' }\n",
                "b.bicep",
                "resource kv 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: 'team-vault' }\nresource f 'Microsoft.Web/sites@2023-12-01' = {\n  name: 'worker'\n  kind: 'functionapp'\n  properties: { siteConfig: { appSettings: [{ name: 'VAULT', value: kv.properties.vaultUri }] } }\n}\n");

        // Then
        assertThat(Drafts.parts(draft)).containsExactly("team-vault: secret-store", "worker: function");
        assertThat(Drafts.links(draft)).containsExactly("worker > team-vault");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var a = [",
                "var a = 'x",
                "var a = ${",
                "resource x 'a' = {",
                "var a = 'x${'y${'z",
                "@@@",
                "var a = '''"
            })
    void ends_broken_text_in_a_normal_error(String text) {
        assertThatThrownBy(() -> Drafts.read(new BicepImporter(), "a.bicep", text))
                .isInstanceOf(UnreadableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a:", "(", "!", "f("})
    void refuses_ten_thousand_levels_with_a_clear_error(String level) {
        assertThatThrownBy(() -> Drafts.read(new BicepImporter(), "a.bicep", "var a = " + level.repeat(10_000)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("nested more than");
    }

    @Test
    void says_the_same_of_the_same_files_twice() throws Exception {
        assertThat(Drafts.dump(Drafts.read(new BicepImporter(), "main.bicep", MAIN, "ai.bicep", AI)))
                .isEqualTo(Drafts.dump(Drafts.read(new BicepImporter(), "main.bicep", MAIN, "ai.bicep", AI)));
    }

    @Test
    void strings_of_several_lines_lambdas_and_counting_from_the_end_are_read() throws Exception {
        // Given
        String text = """
                param names array
                var last = names[^1]
                var quoted = ''''in quotes''''
                var upper = map(names, (n => toUpper(n)))
                var sum = reduce(names, '', (
                  cur,
                  next
                ) => concat(cur, next))
                resource docs 'Microsoft.Storage/storageAccounts@2023-05-01' = { name: 'docs' }
                resource app 'Microsoft.Web/sites@2023-12-01' = {
                  name: 'chat'
                  properties: { siteConfig: { appSettings: [ { name: 'SETTINGS', value: $'''
                    store: ${docs.properties.primaryEndpoints.blob}
                    price: $5
                  ''' } ] } }
                }
                """;

        // When
        Draft draft = Drafts.read(new BicepImporter(), "main.bicep", text);

        // Then
        assertThat(draft.parts()).extracting(p -> p.name).contains("docs", "chat");
        assertThat(draft.links())
                .anyMatch(l -> draft.part(l.from).name.equals("chat")
                        && draft.part(l.to).name.equals("docs"));
    }
}
