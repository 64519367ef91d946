package dev.vedette.analysis.functional;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands where ingest-service gives out large models; bodies by ticket, across the test's class loaders by property. */
public class ModelServer implements QuarkusTestResourceLifecycleManager {
    private static final String PATH = "/api/ingest/models/";
    private static final String PREFIX = "test.model.";
    private HttpServer server;

    static String offer(String ticket, String body) {
        System.setProperty(PREFIX + ticket, body);
        return PATH + ticket;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Integer> calls = new ConcurrentHashMap<>();
        server.createContext(PATH, exchange -> {
            String ticket = exchange.getRequestURI().getPath().substring(PATH.length());
            boolean firstOfFlaky = ticket.startsWith("flaky") && calls.merge(ticket, 1, Integer::sum) == 1;
            String body = System.getProperty(PREFIX + ticket);
            byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    firstOfFlaky ? 503 : body == null ? 404 : 200, firstOfFlaky || body == null ? -1 : bytes.length);
            if (!firstOfFlaky && body != null) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        return Map.of(
                "vedette.ingest.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
