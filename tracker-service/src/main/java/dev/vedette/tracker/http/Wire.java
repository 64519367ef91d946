package dev.vedette.tracker.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.eventing.crash.CrashPoint;
import dev.vedette.tracker.spi.Answer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Sends one request and says what its outcome means. Never retries and never sleeps: both belong to the rows that
 * hold the work. Redirects are not followed, so that nobody can lead our credentials elsewhere.
 */
public final class Wire {
    /** Begins the words of an answer that points to another address. */
    public static final String ELSEWHERE = "sent to another page";

    private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(10);
    private static final Duration READ_AGAIN = Duration.ofSeconds(3);

    private final URI base;
    private final Map<String, String> headers;
    private final Line line;
    private final ErrorText errors;

    /** Reads the message and the fields out of an error body of this tracker. */
    @FunctionalInterface
    public interface ErrorText {
        Answer.Refused<JsonNode> read(int status, JsonNode body);
    }

    public Wire(URI base, Map<String, String> headers, Line line, ErrorText errors) {
        this.base = base;
        this.headers = Map.copyOf(headers);
        this.line = line;
        this.errors = errors;
    }

    public Answer<JsonNode> send(Request request) {
        Optional<Governor.Gate> gate = line.pace().admit(request.family(), request.item());
        if (gate.isPresent()) {
            return new Answer.Throttled<>(gate.get().until(), gate.get().scope(), "waiting for our turn");
        }
        try {
            return understand(request, exchange(request));
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException nothingSent) {
            return later(UNREACHABLE_WAIT, "the tracker cannot be reached: " + nothingSent);
        } catch (InterruptedIOException | InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Lost<>("stopped while waiting for the reply");
        } catch (IOException lost) {
            return request.write() ? new Answer.Lost<>("no reply: " + lost) : later(READ_AGAIN, "no reply: " + lost);
        }
    }

    private HttpResponse<byte[]> exchange(Request request) throws IOException, InterruptedException {
        if (!request.family().equals("create")) {
            return line.http().send(http(request), HttpResponse.BodyHandlers.ofByteArray());
        }
        CompletableFuture<HttpResponse<byte[]>> reply =
                line.http().sendAsync(http(request), HttpResponse.BodyHandlers.ofByteArray());
        CrashPoint.hit("tracker.request-sent");
        try {
            return reply.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private HttpRequest http(Request request) {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(URI.create(base + request.path())).timeout(line.timeout());
        headers.forEach(http::setHeader);
        request.headers().forEach(http::setHeader);
        http.setHeader("Accept", "application/json");
        if (request.body() == null) {
            return http.method(request.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        http.setHeader("Content-Type", request.contentType());
        return http.method(request.method(), HttpRequest.BodyPublishers.ofByteArray(Json.bytes(request.body())))
                .build();
    }

    private Answer<JsonNode> understand(Request request, HttpResponse<byte[]> reply) {
        int status = reply.statusCode();
        Instant now = line.clock().instant();
        if (status >= 200 && status < 300) {
            // some trackers ask for patience on success
            Patience.retryAfter(reply.headers(), now)
                    .ifPresent(t -> line.pace().close(Answer.Scope.CONNECTION, request.family(), request.item(), t));
            return success(reply);
        }
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                new Answer.Denied<>(
                        ELSEWHERE + " instead of an answer (HTTP " + status + "); a wrong address or a sign-in page");
            case 403 ->
                Patience.limited(reply.headers()) ? throttled(request, reply, now) : errors.read(status, json(reply));
            case 401 -> new Answer.Denied<>(text(status, reply));
            case 404 -> new Answer.Missing<>();
            case 409, 412 -> new Answer.Conflict<>();
            case 410 -> new Answer.Outdated<>(text(status, reply));
            case 429 -> throttled(request, reply, now);
            default -> status >= 500 ? broken(request, reply, now) : errors.read(status, json(reply));
        };
    }

    private static Answer<JsonNode> success(HttpResponse<byte[]> reply) {
        if (reply.body().length == 0) {
            return new Answer.Done<>(Json.MAPPER.createObjectNode());
        }
        JsonNode body = json(reply);
        boolean html = reply.headers().firstValue("Content-Type").orElse("").contains("html");
        return body.isMissingNode() || html
                ? new Answer.Denied<>("HTTP " + reply.statusCode() + " with a page instead of data: the sign-in page of"
                        + " an expired or wrong token")
                : new Answer.Done<>(body);
    }

    private Answer<JsonNode> throttled(Request request, HttpResponse<byte[]> reply, Instant now) {
        Instant until = Patience.until(reply.headers(), now);
        Answer.Scope scope = Patience.scope(reply.headers());
        line.pace().close(scope, request.family(), request.item(), until);
        return new Answer.Throttled<>(until, scope, Patience.reason(reply.headers()));
    }

    private Answer<JsonNode> broken(Request request, HttpResponse<byte[]> reply, Instant now) {
        Optional<Instant> wait = Patience.retryAfter(reply.headers(), now);
        wait.ifPresent(t -> line.pace().close(Answer.Scope.CONNECTION, request.family(), request.item(), t));
        String why = "HTTP " + reply.statusCode();
        return request.write()
                ? new Answer.Lost<>(why)
                : new Answer.Throttled<>(wait.orElse(now.plus(READ_AGAIN)), Answer.Scope.CALLS, why);
    }

    private Answer<JsonNode> later(Duration wait, String why) {
        return new Answer.Throttled<>(line.clock().instant().plus(wait), Answer.Scope.CALLS, why);
    }

    private String text(int status, HttpResponse<byte[]> reply) {
        return errors.read(status, json(reply)).text();
    }

    private static JsonNode json(HttpResponse<byte[]> reply) {
        try {
            return Json.MAPPER.readTree(reply.body());
        } catch (IOException notJson) {
            return Json.MAPPER.missingNode();
        }
    }
}
