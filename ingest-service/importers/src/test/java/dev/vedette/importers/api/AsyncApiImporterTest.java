package dev.vedette.importers.api;

import static dev.vedette.importers.iac.Drafts.fact;
import static dev.vedette.importers.iac.Drafts.links;
import static dev.vedette.importers.iac.Drafts.parts;
import static dev.vedette.importers.iac.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import org.junit.jupiter.api.Test;

class AsyncApiImporterTest {

    private static final AsyncApiImporter IMPORTER = new AsyncApiImporter();

    private static final String SCORING = """
            asyncapi: 3.0.0
            info: {title: Fraud scoring, version: 1.0.0}
            servers:
              prod: {host: 'kafka.example.com:9093', protocol: kafka-secure, security: [{$ref: '#/components/securitySchemes/cert'}]}
            channels:
              payments:
                address: payments.authorised
                messages: {payment: {name: Payment, payload: {$ref: '#/components/schemas/Payment'}}}
              scores: {address: fraud.scores}
              unused: {address: nobody.uses}
            operations:
              onPayment: {action: receive, channel: {$ref: '#/channels/payments'}}
              publishScore: {action: send, channel: {$ref: '#/channels/scores'}}
            components:
              securitySchemes: {cert: {type: X509}}
              schemas:
                Payment: {type: object, properties: {cardNumber: {type: string}, payer: {$ref: '#/components/schemas/Payer'}}}
                Payer: {type: object, properties: {email: {type: string}}}
            """;

    @Test
    void version_3_gives_broker_channels_and_directed_flows() throws Exception {
        // When
        Draft draft = read(IMPORTER, "scoring.yaml", SCORING);

        // Then
        assertThat(parts(draft))
                .contains(
                        "Kafka: event-stream",
                        "payments.authorised: event-stream",
                        "fraud.scores: event-stream",
                        "nobody.uses: event-stream");
        assertThat(links(draft))
                .containsExactlyInAnyOrder(
                        "Fraud scoring > Kafka", "payments.authorised > Fraud scoring", "Fraud scoring > fraud.scores");
        Draft.Link receives = draft.links().stream()
                .filter(l -> l.to.equals("app"))
                .findFirst()
                .orElseThrow();
        assertThat(receives.facts.get("authn").value().text()).isEqualTo("mutual");
        assertThat(receives.facts.get("encrypted").value().text()).isEqualTo("tls");
        assertThat(receives.facts.get("dataClasses").value().text())
                .contains("pan")
                .contains("personal");
        assertThat(draft.assets()).singleElement().satisfies(a -> assertThat(a.holders)
                .hasSize(2));
        assertThat(draft.receipt("asyncapi", "").notes())
                .anySatisfy(n -> assertThat(n.text()).contains("nobody.uses"));
    }

    @Test
    void in_version_2_publish_is_what_the_application_receives() throws Exception {
        // When
        Draft draft = read(IMPORTER, "lights.yaml", """
                asyncapi: 2.6.0
                info: {title: Light control, version: "1"}
                servers:
                  test: {url: 'mqtt://broker.internal:{port}', protocol: mqtt, variables: {port: {default: '1883'}}}
                channels:
                  light/measured: {publish: {operationId: onMeasured, message: {payload: {properties: {lumens: {}}}}}}
                  light/dim: {subscribe: {operationId: dim, message: {oneOf: [{payload: {}}]}}}
                """);

        // Then
        assertThat(links(draft))
                .containsExactlyInAnyOrder(
                        "Light control > MQTT broker", "light/measured > Light control", "Light control > light/dim");
        assertThat(draft.links().getFirst().facts.get("encrypted").value().text())
                .isEqualTo("none");
        assertThat(draft.links().getFirst().facts.get("authn").value().text()).isEqualTo("none");
        assertThat(draft.part("broker:MQTT broker").facts).doesNotContainKey("internetExposed");
    }

    @Test
    void version_1_topics_are_channels() throws Exception {
        // When
        Draft draft = read(IMPORTER, "old.json", """
                {"asyncapi": "1.2.0", "info": {"title": "Door bell"}, "servers": [{"url": "b.example.com", "scheme": "amqps"}],
                 "topics": {"bell.rung": {"subscribe": {"payload": {"type": "object"}}}}}
                """);

        // Then
        assertThat(links(draft)).containsExactlyInAnyOrder("Door bell > AMQP broker", "Door bell > bell.rung");
    }

    @Test
    void an_application_that_listens_itself_gets_a_client_instead_of_a_broker() throws Exception {
        // When
        Draft draft = read(IMPORTER, "chat.yaml", """
                asyncapi: 3.0.0
                info: {title: Chat relay}
                servers: {main: {host: chat.example.com, protocol: wss}}
                channels: {room: {address: /room}}
                operations:
                  say: {action: receive, channel: {$ref: '#/channels/room'}}
                  hear: {action: send, channel: {$ref: '#/channels/room'}}
                """);

        // Then
        assertThat(links(draft)).containsExactlyInAnyOrder("Client > Chat relay", "Chat relay > Client");
        assertThat(fact(draft, "Chat relay", "internetExposed")).isEqualTo("yes");
    }

    @Test
    void two_applications_of_one_upload_meet_at_the_channel_they_share() {
        // Given
        SourceFile ledger = SourceFile.of("ledger.yaml", """
                asyncapi: 3.0.0
                info: {title: Ledger}
                servers: {prod: {host: 'kafka.example.com:9093', protocol: kafka-secure}}
                channels: {s: {address: fraud.scores}}
                operations: {book: {action: receive, channel: {$ref: '#/channels/s'}}}
                """);

        // When
        Model model = Sources.model(null, SourceFile.of("scoring.yaml", SCORING), ledger);

        // Then
        assertThat(Sources.flows(model))
                .anyMatch(f -> f.contains("fraud-scoring") && f.contains("fraud-scores"))
                .anyMatch(f -> f.contains("fraud-scores") && f.contains("ledger"));
        assertThat(Sources.ids(model)).contains("fraud-scores").containsOnlyOnce("kafka");
    }

    @Test
    void a_description_without_channels_and_servers_is_refused() {
        assertThatThrownBy(() -> read(IMPORTER, "a.yaml", "asyncapi: 3.0.0\ninfo: {title: x}\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("neither channels");
    }
}
