package dev.vedette.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.local.example.Api;
import dev.vedette.local.example.Multipart;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Uploads the example as a new system and waits for what comes of it. */
final class Probing {

    private static final long BOUND_SECONDS = 60;
    private static final long LOOK_MILLIS = 5;

    /** @param toFindings and the other: milliseconds from the first byte of the upload */
    record Times(long toFindings, long toTicket) {}

    private interface Check {
        boolean done() throws IOException, InterruptedException;
    }

    private final Layout layout;
    private final Ports ports;
    private final Api api;

    Probing(Layout layout, Ports ports, String token) {
        this.layout = layout;
        this.ports = ports;
        this.api = new Api(token);
    }

    Times once() throws IOException, InterruptedException {
        String name = "bench " + UUID.randomUUID();
        Api.Answer system = api.postJson(
                ports.ingestUrl() + "/api/ingest/systems",
                Map.of("name", name, "owner", "bench", "team", "bench", "criticality", "high"));
        String id = required(system).path("id").asText();
        Multipart files = new Multipart().folder(layout.examples().resolve("support-agent"));
        String contentType = files.contentType();
        byte[] body = files.body();
        long start = System.nanoTime();
        required(api.post(
                ports.ingestUrl() + "/api/ingest/systems/" + id + "/imports",
                contentType,
                name,
                BodyPublishers.ofByteArray(body)));
        String assessment = ports.analysisUrl() + "/api/analysis/systems/" + id + "/assessment";
        long findings = until("findings", start, () -> api.get(assessment).good());
        String tickets = ports.trackerUrl() + "/api/tracker/tickets?system=" + id;
        long ticket = until("a ticket", start, () -> api.get(tickets).body().findValue("remoteKey") != null);
        return new Times(findings, ticket);
    }

    private static long until(String label, long start, Check check) throws IOException, InterruptedException {
        while (!check.done()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(BOUND_SECONDS)) {
                throw new IOException("no " + label + " within " + BOUND_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static JsonNode required(Api.Answer answer) throws IOException {
        if (!answer.good()) {
            throw new IOException(answer.problem());
        }
        return answer.body();
    }
}
