package dev.vedette.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ports of a run, all on 127.0.0.1. The broker also takes the port after its own for its controller. */
public record Ports(int ingest, int analysis, int tracker, int postgres, int broker, int demoTracker) {

    public static final Ports STANDARD = new Ports(8081, 8082, 8083, 15432, 19092, 8090);

    public int controller() {
        return broker + 1;
    }

    public String ingestUrl() {
        return "http://127.0.0.1:" + ingest;
    }

    public String analysisUrl() {
        return "http://127.0.0.1:" + analysis;
    }

    public String trackerUrl() {
        return "http://127.0.0.1:" + tracker;
    }

    public String demoTrackerUrl() {
        return "http://127.0.0.1:" + demoTracker;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + broker;
    }

    /** As {@code up} takes them. */
    public List<String> options() {
        return List.of(
                "--ingest-port=" + ingest,
                "--analysis-port=" + analysis,
                "--tracker-port=" + tracker,
                "--postgres-port=" + postgres,
                "--broker-port=" + broker,
                "--demo-tracker-port=" + demoTracker);
    }

    /** One message for each port that somebody else holds: which, for what, and the option that changes it. */
    public List<String> taken() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("ingest", ingest);
        wanted.put("analysis", analysis);
        wanted.put("tracker", tracker);
        wanted.put("postgres", postgres);
        wanted.put("broker", broker);
        wanted.put("demo-tracker", demoTracker);
        List<String> messages = new ArrayList<>();
        wanted.forEach((name, port) -> {
            if (!free(port)) {
                messages.add(message(name, port, "port " + port));
            }
        });
        if (!free(controller())) {
            messages.add(message("broker", broker, "port " + controller() + ", which the broker also needs,"));
        }
        return messages;
    }

    private static String message(String name, int port, String what) {
        return "%s is taken. Choose another for %s: ./vedette up --%s-port %d, or the variable VEDETTE_%s_PORT."
                .formatted(what, name, name, port + 1000, name.toUpperCase().replace('-', '_'));
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
