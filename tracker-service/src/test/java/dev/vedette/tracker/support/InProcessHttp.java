package dev.vedette.tracker.support;

import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.FakeServer;
import dev.vedette.testkit.tracker.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/**
 * Reaches fakes of this process that were named to it without a socket, and everything else over the real client. Makes
 * thousands of sequences affordable.
 */
public final class InProcessHttp extends HttpClient {
    private final HttpClient real;
    private final Map<Integer, FakeServer> near = new ConcurrentHashMap<>();

    InProcessHttp(HttpClient real) {
        this.real = real;
    }

    /** From now on requests to it stay in this process. */
    public void shortcut(FakeServer server) {
        near.put(server.uri().getPort(), server);
    }

    /** Its port may be somebody else's next. */
    public void forget(FakeServer server) {
        near.remove(server.uri().getPort());
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        FakeServer server = near.get(request.uri().getPort());
        return server == null ? real.send(request, handler) : pass(server, request, handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        FakeServer server = near.get(request.uri().getPort());
        if (server == null) {
            return real.sendAsync(request, handler);
        }
        try {
            return CompletableFuture.completedFuture(pass(server, request, handler));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
        return sendAsync(request, handler);
    }

    private static <T> HttpResponse<T> pass(FakeServer server, HttpRequest request, BodyHandler<T> handler)
            throws IOException {
        Call call = Call.of(request.method(), request.uri(), request.headers().map(), body(request));
        Reply reply = server.pass(call).orElseThrow(() -> new EOFException("the fake ended the connection"));
        return new Response<>(request, reply, read(reply, handler));
    }

    private static byte[] body(HttpRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        request.bodyPublisher().filter(p -> p.contentLength() != 0).ifPresent(p -> p.subscribe(new Taking(bytes)));
        return bytes.toByteArray();
    }

    private static <T> T read(Reply reply, BodyHandler<T> handler) {
        HttpResponse.BodySubscriber<T> subscriber = handler.apply(new Info(reply.status(), headers(reply)));
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // all of it comes at once
            }

            @Override
            public void cancel() {
                // nothing is under way
            }
        });
        subscriber.onNext(List.of(ByteBuffer.wrap(reply.body())));
        subscriber.onComplete();
        return subscriber.getBody().toCompletableFuture().join();
    }

    private static HttpHeaders headers(Reply reply) {
        return HttpHeaders.of(
                reply.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (name, value) -> true);
    }

    private record Info(int statusCode, HttpHeaders headers) implements HttpResponse.ResponseInfo {
        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    private record Taking(ByteArrayOutputStream bytes) implements Flow.Subscriber<ByteBuffer> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            byte[] some = new byte[part.remaining()];
            part.get(some);
            bytes.writeBytes(some);
        }

        @Override
        public void onError(Throwable error) {
            throw new IllegalStateException("a body in memory cannot fail", error);
        }

        @Override
        public void onComplete() {
            // the bytes are there
        }
    }

    private record Response<T>(HttpRequest request, Reply reply, T body) implements HttpResponse<T> {
        @Override
        public int statusCode() {
            return reply.status();
        }

        @Override
        public Optional<HttpResponse<T>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return InProcessHttp.headers(reply);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return real.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return real.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return real.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return real.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return real.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return real.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return real.authenticator();
    }

    @Override
    public Version version() {
        return real.version();
    }

    @Override
    public Optional<Executor> executor() {
        return real.executor();
    }
}
