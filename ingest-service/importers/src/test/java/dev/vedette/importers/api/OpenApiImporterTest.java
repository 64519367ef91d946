package dev.vedette.importers.api;

import static dev.vedette.importers.iac.Drafts.fact;
import static dev.vedette.importers.iac.Drafts.links;
import static dev.vedette.importers.iac.Drafts.parts;
import static dev.vedette.importers.iac.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import org.junit.jupiter.api.Test;

class OpenApiImporterTest {

    private static final OpenApiImporter IMPORTER = new OpenApiImporter();

    private static final String ASSISTANT = """
            openapi: 3.0.3
            info: {title: Support Assistant API, version: 1.2.0}
            servers:
              - url: https://{env}.support.example.com/v1
                variables: {env: {default: api}}
            security: [{oauth: [read]}]
            paths:
              /chat:
                post:
                  operationId: askAssistant
                  responses: {'200': {description: ok}, '429': {description: slow down}}
              /health:
                get: {security: [], responses: {'200': {description: ok}}}
              /subscriptions:
                post:
                  responses: {'201': {description: ok}}
                  callbacks:
                    onAnswer:
                      '{$request.body#/callbackUrl}':
                        post: {responses: {'200': {description: ok}}}
              /payments:
                servers: [{url: 'https://api.stripe.com'}]
                post: {responses: {'200': {description: ok}}}
            components:
              securitySchemes:
                oauth:
                  type: oauth2
                  flows:
                    authorizationCode:
                      authorizationUrl: https://login.example.net/authorize
                      tokenUrl: https://login.example.net/token
                      scopes: {read: r}
              schemas:
                Question: {type: object, properties: {text: {type: string}, customerEmail: {type: string}}}
                Answer: {type: object, properties: {text: {$ref: './missing.yaml#/Text'}}}
            """;

    private static String note(Draft draft, Receipt.Kind kind) {
        StringBuilder all = new StringBuilder();
        draft.receipt("openapi", "").notes().stream()
                .filter(n -> n.kind() == kind)
                .forEach(n ->
                        all.append(n.position()).append(' ').append(n.text()).append('\n'));
        return all.toString();
    }

    @Test
    void the_service_its_callers_its_issuer_and_other_hosts_become_parts_and_flows() throws Exception {
        // When
        Draft draft = read(IMPORTER, "api.yaml", ASSISTANT);

        // Then
        assertThat(parts(draft))
                .containsExactlyInAnyOrder(
                        "Support Assistant API: service",
                        "User: user",
                        "LLM: llm",
                        "Stripe: external-service",
                        "Callback receiver: external-service",
                        "Identity provider login.example.net: identity-provider");
        assertThat(links(draft))
                .contains(
                        "User > Support Assistant API",
                        "User > Stripe",
                        "Support Assistant API > LLM",
                        "Support Assistant API > Callback receiver",
                        "Support Assistant API > Identity provider login.example.net");
        assertThat(draft.part("service").aliases).contains("Support Assistant");
    }

    @Test
    void what_it_states_about_sign_in_reach_limits_and_data_become_facts() throws Exception {
        // When
        Draft draft = read(IMPORTER, "api.yaml", ASSISTANT);

        // Then
        String service = "Support Assistant API";
        assertThat(fact(draft, service, "authn")).isEqualTo("required");
        assertThat(fact(draft, service, "internetExposed")).isEqualTo("yes");
        assertThat(fact(draft, service, "rateLimited")).isEqualTo("yes");
        assertThat(fact(draft, service, "dataClasses")).contains("personal");
        assertThat(fact(draft, service, "destinations")).isEqualTo("any");
        assertThat(draft.assets()).singleElement().satisfies(a -> assertThat(a.name)
                .isEqualTo("Question"));
        assertThat(draft.links())
                .anySatisfy(l -> assertThat(l.facts).containsKeys("encrypted", "principal", "publicNetwork"));
    }

    @Test
    void the_receipt_names_open_operations_guesses_and_lost_references_with_their_pointers() throws Exception {
        // When
        Draft draft = read(IMPORTER, "api.yaml", ASSISTANT);

        // Then
        assertThat(note(draft, Receipt.Kind.WARNING)).contains("GET /health");
        assertThat(note(draft, Receipt.Kind.GUESSED)).contains("/paths/~1chat/post a language model is assumed");
        assertThat(note(draft, Receipt.Kind.DROPPED))
                .contains("/components/schemas/Answer/properties/text the reference ./missing.yaml#/Text");
    }

    @Test
    void one_open_operation_beside_secured_ones_makes_sign_in_optional() throws Exception {
        // When
        Draft draft = read(IMPORTER, "api.json", """
                {"openapi": "3.1.0", "info": {"title": "Orders"}, "security": [{"key": []}],
                 "paths": {"/orders": {"get": {}, "post": {"security": [{}]}}},
                 "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": "k"}}}}
                """);

        // Then
        assertThat(fact(draft, "Orders", "authn")).isEqualTo("optional");
        assertThat(note(draft, Receipt.Kind.WARNING)).contains("POST /orders").contains("travels in the address");
    }

    @Test
    void swagger_2_with_plain_http_and_no_security_is_open_and_unencrypted() throws Exception {
        // When
        Draft draft = read(IMPORTER, "swagger.yaml", """
                swagger: "2.0"
                info: {title: Inventory API, version: "1"}
                host: inventory.example.com
                schemes: [http]
                paths:
                  /items/{id}: {delete: {responses: {}}}
                definitions:
                  Patient: {properties: {diagnosis: {type: string}}}
                """);

        // Then
        assertThat(fact(draft, "Inventory API", "authn")).isEqualTo("none");
        assertThat(fact(draft, "Inventory API", "sideEffects")).contains("delete");
        assertThat(fact(draft, "Inventory API", "dataClasses")).contains("phi");
        assertThat(draft.links().getFirst().facts.get("encrypted").value().text())
                .isEqualTo("none");
    }

    @Test
    void operations_that_every_inference_server_offers_make_the_service_a_model() throws Exception {
        // When
        Draft draft = read(IMPORTER, "vllm.yaml", """
                openapi: 3.1.0
                info: {title: Inference cluster}
                servers: [{url: 'http://inference.internal:8000'}]
                paths:
                  /v1/chat/completions: {post: {}}
                  /v1/embeddings: {post: {}}
                """);

        // Then
        assertThat(parts(draft)).contains("API client: service").anyMatch(p -> p.endsWith(": llm"));
        assertThat(draft.part("service").facts).doesNotContainKey("internetExposed");
    }

    @Test
    void a_gateway_passes_its_operations_on_to_the_function_of_its_integration() throws Exception {
        // When
        Draft draft = read(IMPORTER, "gateway.yaml", """
                openapi: 3.0.1
                info: {title: Edge}
                paths:
                  /score:
                    post:
                      x-amazon-apigateway-integration:
                        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:score/invocations
                """);

        // Then
        assertThat(parts(draft)).contains("Edge: api-gateway", "score: function");
        assertThat(links(draft)).contains("Edge > score");
    }

    @Test
    void references_are_followed_into_files_of_the_upload_only() throws Exception {
        // When
        Draft draft = read(IMPORTER, "api/openapi.yaml", """
                openapi: 3.0.0
                info: {title: Split}
                paths:
                  /a: {$ref: '../paths/a.yaml#/item'}
                  /b: {$ref: '../../../etc/passwd'}
                  /c: {$ref: 'https://example.com/c.yaml'}
                """, "paths/a.yaml", "item: {get: {summary: x}}\n");

        // Then
        assertThat(draft.links().getFirst().label).isEqualTo("1 operations");
        assertThat(note(draft, Receipt.Kind.DROPPED)).contains("etc/passwd").contains("https://example.com/c.yaml");
    }

    @Test
    void references_in_a_circle_end() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.yaml", """
                openapi: 3.0.0
                info: {title: Circle}
                paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}
                components: {schemas: {A: {allOf: [{$ref: '#/components/schemas/A'}]}}}
                """);

        // Then
        assertThat(parts(draft)).contains("Circle: service");
    }

    @Test
    void a_description_without_content_and_broken_yaml_are_refused_with_a_reason() {
        assertThatThrownBy(() -> read(IMPORTER, "a.yaml", "openapi: 3.0.0\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("neither paths");
        assertThatThrownBy(() -> read(IMPORTER, "a.yaml", "openapi: 3.0.0\npaths: {a: [\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void a_template_that_only_embeds_a_description_is_somebody_elses() {
        assertThat(IMPORTER.detect(SourceFile.of("t.yaml", "Resources:\n  Api:\n    Body:\n      openapi: 3.0.1\n")))
                .isZero();
        assertThat(IMPORTER.detect(SourceFile.of("t.json", "{\"a\": {\"openapi\": \"3.0.1\"}}")))
                .isZero();
    }
}
