package dev.vedette.tracker.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.crash.PackagedService;
import dev.vedette.testkit.crash.RunningService;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.wait.Await;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 5,000 findings of one assessment through the packaged service into a tracker with the vendor's limits, the service
 * killed on the way. Prints what {@code docs/performance.md} tells.
 */
@Tag("long")
class FloodIT {
    private static final int FINDINGS = Integer.getInteger("vedette.flood", 5_000);
    private static final int VENDOR_CALLS_A_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String SCHEMA = "tracker_flood";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void five_thousand_findings_become_as_many_items_although_the_service_is_killed_on_the_way() throws Exception {
        // Given
        try (FakeJira jira = FakeJira.cloud(Clock.systemUTC())) {
            jira.limits().perSecond(VENDOR_CALLS_A_SECOND);
            jira.server().keepNothing();
            PackagedService service = PackagedService.ofModule("tracker-service")
                    .onInfra(SCHEMA)
                    .with("VEDETTE_SCHEMA", SCHEMA)
                    .with("VEDETTE_TRACKER_LEASE", "10s")
                    .with("VEDETTE_TRACKER_PLAIN_HTTP_HOSTS", "127.0.0.1");
            long started;
            int atTheKill;
            try (RunningService first = service.start().awaitReady()) {
                connect(first, jira);
                ToldFindings.tell(
                        SCHEMA,
                        "sys-flood",
                        IntStream.range(0, FINDINGS).mapToObj(i -> "f-" + i).toList());
                started = System.nanoTime();
                Await.until(
                        "two in five are made",
                        PATIENCE,
                        () -> jira.people().issues().size() >= FINDINGS * 2 / 5);
                assertThat(summary(first).path("open").asInt()).isPositive();

                // When
                first.kill();
                atTheKill = jira.people().issues().size();
            }
            try (RunningService next = service.start().awaitReady()) {
                Await.until("all are made and known", PATIENCE, () -> {
                    JsonNode states = summary(next).path("states");
                    return states.path("LINKED").asInt() == FINDINGS;
                });

                // Then
                System.out.printf(
                        "flood: %d findings in %d s, killed at %d; refused with 429: %d%n",
                        FINDINGS,
                        Duration.ofNanos(System.nanoTime() - started).toSeconds(),
                        atTheKill,
                        jira.limits().refused());
                assertThat(jira.people().issues()).hasSize(FINDINGS);
                assertThat(jira.limits().refused()).isLessThan(FINDINGS / 100);
            }
        }
    }

    private void connect(RunningService service, FakeJira jira) throws IOException, InterruptedException {
        String body = """
                {"kind":"jira-cloud","baseUrl":"%s","account":"a@example.com","profile":{"project":"SEC",
                 "issueType":"10001","push":{"automatic":true,"threshold":"high","grouping":"none","cap":%d}}}
                """.formatted(jira.uri(), FINDINGS);
        HttpResponse<String> reply = http.send(
                HttpRequest.newBuilder(service.uri("/api/tracker/connections/jira"))
                        .header("Authorization", "Bearer " + TestTokens.security())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    }

    private JsonNode summary(RunningService service) throws IOException, InterruptedException {
        HttpResponse<byte[]> reply = http.send(
                HttpRequest.newBuilder(service.uri("/api/tracker/tickets/summary?system=sys-flood"))
                        .header("Authorization", "Bearer " + TestTokens.viewer())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return Json.MAPPER.readTree(reply.body());
    }
}
