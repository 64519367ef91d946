package dev.vedette.importers.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.importers.iac.Drafts;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import org.junit.jupiter.api.Test;

class ComposeImporterTest {
    private static final String FILE = """
            x-common: &common
              restart: always
              environment:
                VECTOR_URL: http://vectors:6333
            services:
              chat-ui:
                image: ghcr.io/open-webui/open-webui:main
                ports: ["3000:8080"]
                environment:
                  - OPENAI_API_BASE_URL=${GATEWAY_ENDPOINT}
                  - OPENAI_API_KEY=unused-here
              model-gateway:
                image: ghcr.io/berriai/litellm:v1.40.0
                environment:
                  ANTHROPIC_API_KEY: ${ANTHROPIC_API_KEY}
              planner-agent:
                <<: *common
                build: ./planner
              vectors:
                image: qdrant/qdrant:v1.9.0@sha256:0123456789012345678901234567890123456789012345678901234567890123
              runner:
                image: own/runner
                privileged: true
                volumes: ["/var/run/docker.sock:/var/run/docker.sock"]
                environment:
                  DB_PASSWORD: hunter2222
            """;

    @Test
    void types_services_by_image_and_name_and_joins_them_by_address_and_words() throws Exception {
        // When
        Draft draft = Drafts.read(new ComposeImporter(), "compose.yaml", FILE);

        // Then
        assertThat(Drafts.parts(draft))
                .contains(
                        "chat-ui: web-app",
                        "model-gateway: llm-gateway",
                        "planner-agent: agent",
                        "vectors: vector-db",
                        "Anthropic API: llm")
                .doesNotContain("OpenAI API: llm");
        assertThat(Drafts.links(draft))
                .contains("chat-ui > model-gateway", "planner-agent > vectors", "model-gateway > Anthropic API");
    }

    @Test
    void states_pins_privileges_and_secrets_without_their_values() throws Exception {
        // When
        Draft draft = Drafts.read(new ComposeImporter(), "compose.yaml", FILE);

        // Then
        assertThat(Drafts.fact(draft, "vectors", "imagePinned")).isEqualTo("yes");
        assertThat(Drafts.fact(draft, "chat-ui", "imagePinned")).isEqualTo("no");
        assertThat(Drafts.fact(draft, "runner", "privileged")).isEqualTo("yes");
        assertThat(Drafts.fact(draft, "runner", "secretsInClear")).isEqualTo("yes");
        assertThat(Drafts.dump(draft)).doesNotContain("hunter2222");
    }

    @Test
    void refuses_an_alias_bomb() {
        // Given
        StringBuilder bomb = new StringBuilder("services:\n  a: {image: x}\nb0: &b0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("b")
                    .append(i)
                    .append(": &b")
                    .append(i)
                    .append(" [*b")
                    .append(i - 1)
                    .append(", *b")
                    .append(i - 1)
                    .append("]\n");
        }

        // Then
        assertThatThrownBy(() -> Drafts.read(new ComposeImporter(), "compose.yaml", bomb.toString()))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void says_the_same_of_the_same_file_twice() throws Exception {
        assertThat(Drafts.dump(Drafts.read(new ComposeImporter(), "compose.yaml", FILE)))
                .isEqualTo(Drafts.dump(Drafts.read(new ComposeImporter(), "compose.yaml", FILE)));
    }
}
