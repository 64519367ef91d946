package dev.vedette.local.functional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.local.example.Api;
import dev.vedette.local.example.Multipart;
import dev.vedette.local.run.Launcher;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import dev.vedette.local.run.RunFile;
import dev.vedette.testkit.wait.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of the packaged product on free ports, driven as a user drives it. */
final class LocalRun {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Set<String> UNDER_WAY = Set.of("INTENT", "UNKNOWN");
    private static final List<String> PACKAGED =
            List.of("ingest-service/service", "analysis-service/service", "tracker-service");

    private final Layout layout;
    private final Ports ports;
    private Launcher launcher;

    private LocalRun(Path state, Ports ports) {
        this.layout = new Layout(ROOT, state);
        this.ports = ports;
    }

    /** Whether everything that the launcher starts has been packaged; so in any build of the whole reactor. */
    static boolean packaged() {
        return PACKAGED.stream()
                        .allMatch(m -> Files.exists(ROOT.resolve(m).resolve("target/quarkus-app/quarkus-run.jar")))
                && Files.isDirectory(ROOT.resolve("deploy/broker/target/kafka"));
    }

    static LocalRun start(Path state) throws IOException, InterruptedException {
        LocalRun run = new LocalRun(state, freePorts());
        run.up();
        return run;
    }

    /** Starts the launcher and waits until everything is ready. */
    void up() throws IOException, InterruptedException {
        launcher = Launcher.start(layout, ports);
    }

    /** What Ctrl-C and {@code down} do. */
    void stop() throws InterruptedException {
        launcher.stop();
        launcher = null;
    }

    void close() throws InterruptedException {
        if (launcher != null) {
            stop();
        }
    }

    Api api() throws IOException {
        return new Api(Files.readString(layout.token()).strip());
    }

    RunFile.Entry child(String name) {
        return RunFile.read(layout).orElseThrow().children().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** {@code kill -9}. */
    void kill(String name) {
        child(name).process().orElseThrow().destroyForcibly();
    }

    void awaitBack(String name, long formerPid) {
        Await.until(name + " is back", Duration.ofMinutes(2), () -> {
            RunFile.Entry now = child(name);
            return now.pid() != formerPid && now.pid() != 0 && now.state().equals("ready");
        });
    }

    // --- what a user does

    String system(String name) throws Exception {
        Api.Answer answer = api().postJson(
                        ingest("/systems"),
                        Map.of(
                                "name", name,
                                "owner", "Dana",
                                "team", "care",
                                "criticality", "high",
                                "dataClasses", List.of("personal")));
        if (!answer.good()) {
            throw new AssertionError("the system was refused: " + answer.problem());
        }
        return answer.body().path("id").asText();
    }

    Api.Answer upload(String system, String key, String file, String text) throws IOException, InterruptedException {
        Multipart files = new Multipart().add(file, text.getBytes());
        return api().post(
                        ingest("/systems/" + system + "/imports"),
                        files.contentType(),
                        key,
                        BodyPublishers.ofByteArray(files.body()));
    }

    /** Repeats with the same key until it is answered, as a client does when the service is away. */
    JsonNode uploadUntilAnswered(String system, String key, String file, String text) {
        JsonNode[] body = new JsonNode[1];
        Await.until("upload " + key + " is answered", Duration.ofMinutes(2), () -> {
            Api.Answer answer = upload(system, key, file, text);
            body[0] = answer.body();
            return answer.good();
        });
        return body[0];
    }

    JsonNode assessmentOf(String system, long revision) {
        JsonNode[] body = new JsonNode[1];
        Await.until("revision " + revision + " is judged", Duration.ofMinutes(2), () -> {
            Api.Answer answer = api().get(ports.analysisUrl() + "/api/analysis/systems/" + system + "/assessment");
            body[0] = answer.body();
            return answer.good() && answer.body().at("/revision/number").asLong() >= revision;
        });
        return body[0];
    }

    JsonNode get(String url) throws IOException, InterruptedException {
        Api.Answer answer = api().get(url);
        if (!answer.good()) {
            throw new AssertionError(url + ": " + answer.problem());
        }
        return answer.body();
    }

    List<JsonNode> items(String url) throws IOException, InterruptedException {
        JsonNode body = get(url);
        List<JsonNode> items = new ArrayList<>();
        (body.isArray() ? body : body.path("items")).forEach(items::add);
        return items;
    }

    List<JsonNode> tickets(String system) throws IOException, InterruptedException {
        return items(tracker("/tickets?size=200&system=" + system));
    }

    /** The tickets once there are some, none is under way and none has moved for a while. */
    List<JsonNode> settledTickets(String system) {
        List<JsonNode> seen = new ArrayList<>();
        long[] since = {System.nanoTime()};
        Await.until("the tickets have settled", Duration.ofMinutes(3), () -> {
            List<JsonNode> now = tickets(system);
            if (!now.equals(seen)) {
                seen.clear();
                seen.addAll(now);
                since[0] = System.nanoTime();
            }
            boolean underWay = now.stream()
                    .anyMatch(t -> UNDER_WAY.contains(t.path("state").asText()));
            return !now.isEmpty() && !underWay && System.nanoTime() - since[0] > QUIET.toNanos();
        });
        return seen;
    }

    String ingest(String path) {
        return ports.ingestUrl() + "/api/ingest" + path;
    }

    String tracker(String path) {
        return ports.trackerUrl() + "/api/tracker" + path;
    }

    String demoTracker(String path) {
        return ports.demoTrackerUrl() + path;
    }

    private static Ports freePorts() throws IOException {
        Set<Integer> taken = new HashSet<>();
        return new Ports(free(taken), free(taken), free(taken), free(taken), free(taken), free(taken));
    }

    /** A port whose successor is free too, since the broker takes both. */
    private static int free(Set<Integer> taken) throws IOException {
        while (true) {
            try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = one.getLocalPort();
                if (taken.contains(port) || taken.contains(port + 1)) {
                    continue;
                }
                try (ServerSocket next = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                    taken.add(port);
                    taken.add(next.getLocalPort());
                    return port;
                } catch (IOException e) {
                    // somebody holds the next one; look for another pair
                }
            }
        }
    }
}
