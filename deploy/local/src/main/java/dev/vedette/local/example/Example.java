package dev.vedette.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.local.process.Supervisor;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The example system: loaded when there is no system yet, then shown with its top findings. */
public final class Example {

    private static final String NAME = "Support agent";
    private static final int SHOWN = 5;
    private static final Duration JUDGED_WITHIN = Duration.ofSeconds(60);

    private final Layout layout;
    private final Ports ports;
    private final Api api;
    private final Supervisor.Console console;

    public Example(Layout layout, Ports ports, String token, Supervisor.Console console) {
        this.layout = layout;
        this.ports = ports;
        this.api = new Api(token);
        this.console = console;
    }

    /** A run without its example is still a run, so whatever fails here is told and nothing more. */
    public void loadOnce() throws InterruptedException {
        try {
            Api.Answer systems = api.get(ports.ingestUrl() + "/api/ingest/systems");
            JsonNode items =
                    systems.body().isArray() ? systems.body() : systems.body().path("items");
            if (!systems.good() || !items.isEmpty()) {
                return;
            }
            show(load());
        } catch (IOException e) {
            console.line("The example could not be loaded: " + e.getMessage());
        }
    }

    private String load() throws IOException, InterruptedException {
        Path folder = layout.examples().resolve("support-agent");
        console.line("Loading the example system from " + layout.root().relativize(folder));
        Api.Answer system = api.postJson(
                ports.ingestUrl() + "/api/ingest/systems",
                Map.of(
                        "name", NAME,
                        "owner", "Dana Whitfield",
                        "team", "customer-care",
                        "criticality", "high",
                        "dataClasses", List.of("personal", "confidential")));
        if (!system.good()) {
            throw new IOException("the system was refused with " + system.problem());
        }
        String id = system.body().path("id").asText();
        Multipart files = new Multipart().folder(folder);
        Api.Answer imported = api.post(
                ports.ingestUrl() + "/api/ingest/systems/" + id + "/imports",
                files.contentType(),
                "example-support-agent",
                BodyPublishers.ofByteArray(files.body()));
        if (!imported.good()) {
            throw new IOException("the upload was refused with " + imported.problem());
        }
        return id;
    }

    private void show(String id) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + JUDGED_WITHIN.toNanos();
        Api.Answer answer = api.get(assessment(id));
        while (!answer.good() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = api.get(assessment(id));
        }
        if (!answer.good()) {
            console.line("The example was not judged within " + JUDGED_WITHIN.toSeconds() + " s (" + answer.problem()
                    + "); './vedette logs analysis' may tell why.");
            return;
        }
        JsonNode findings = answer.body().path("findings");
        console.line("");
        console.line("Top findings of the example, " + findings.size() + " in all:");
        int shown = 0;
        for (JsonNode f : findings) {
            if (shown++ == SHOWN) {
                break;
            }
            console.line("  %-8s %s"
                    .formatted(f.path("severity").asText(), f.path("title").asText()));
            console.line("           " + f.path("why").asText());
        }
    }

    private String assessment(String id) {
        return ports.analysisUrl() + "/api/analysis/systems/" + id + "/assessment";
    }
}
