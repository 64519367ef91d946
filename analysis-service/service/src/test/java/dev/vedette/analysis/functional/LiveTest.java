package dev.vedette.analysis.functional;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.wait.Await;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveTest extends FunctionalTest {
    @Inject
    Told told;

    @TestHTTPResource("/api/analysis/events")
    URI events;

    @Test
    void a_listener_is_told_of_a_new_assessment() throws Exception {
        // Given
        String system = UUID.randomUUID().toString();
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        HttpRequest request = HttpRequest.newBuilder(events)
                .header("Authorization", "Bearer " + TestTokens.viewer())
                .header("Accept", "text/event-stream")
                .build();
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<Stream<String>> stream = http.send(request, HttpResponse.BodyHandlers.ofLines());
        Thread listener = Thread.startVirtualThread(() -> listen(stream, heard));

        // When
        told.revision(system, 1, Told.model(PLAIN), null);

        // Then
        Await.until("an event about " + system, () -> heard.stream().anyMatch(l -> l.contains(system)));
        stream.body().close();
        listener.interrupt();
        http.shutdownNow();
    }

    private static void listen(HttpResponse<Stream<String>> stream, Queue<String> heard) {
        try {
            stream.body().forEach(heard::add);
        } catch (UncheckedIOException e) {
            // the test has heard enough and closed the stream
        }
    }
}
