package dev.vedette.testkit.tracker.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Serves one fake on 127.0.0.1. Keeps every passage for assertions and applies the armed {@link Faults}, which decide
 * whether the state behind moves and whether the caller hears of it.
 */
public final class FakeServer implements AutoCloseable {
    private static final int MAX_BODY = 30 << 20;

    static {
        // head and body leave in two packets; with Nagle's algorithm the second waits for an acknowledgement, some 40
        // ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Handler handler;
    private final Faults faults = new Faults();
    private final List<Passage> passages = new CopyOnWriteArrayList<>();
    private final List<Consumer<Passage>> observers = new CopyOnWriteArrayList<>();
    private volatile boolean keepsPassages = true;

    public FakeServer(int port, Handler handler) {
        this.handler = handler;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be opened", e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Faults faults() {
        return faults;
    }

    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    public List<Passage> writes() {
        return passages.stream().filter(Passage::isWrite).toList();
    }

    public void forget() {
        passages.clear();
    }

    /** A long-running fake keeps no log of what passed. */
    public void keepNothing() {
        keepsPassages = false;
    }

    /** Sees each passage as soon as the fake has answered it; used to check them against official descriptions. */
    public void observe(Consumer<Passage> observer) {
        observers.add(observer);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Reply> reply = pass(read(exchange));
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        }
    }

    /**
     * What happens to a request however it came here; also for clients in this process that save themselves the socket.
     *
     * @return empty when the connection ends without a word
     */
    public Optional<Reply> pass(Call call) {
        Optional<Fault> fault = faults.next(call);
        return fault.isPresent() ? faulty(call, fault.get()) : Optional.of(seen(call, answer(call), true));
    }

    private Optional<Reply> faulty(Call call, Fault fault) {
        return switch (fault) {
            case Fault.AnswerInstead(Reply reply) -> Optional.of(seen(call, reply, true));
            case Fault.DropBefore() -> {
                seen(call, Reply.empty(0), false);
                yield Optional.empty();
            }
            case Fault.CommitThenDrop() -> {
                seen(call, answer(call), false);
                yield Optional.empty();
            }
            case Fault.CommitThenAnswer(Reply reply) -> {
                seen(call, answer(call), false);
                yield Optional.of(reply);
            }
            case Fault.CommitThenWait(CountDownLatch open) -> {
                Reply reply = seen(call, answer(call), false);
                await(open);
                yield Optional.of(reply);
            }
            case Fault.WaitThenCommit(CountDownLatch open) -> {
                await(open);
                yield Optional.of(seen(call, answer(call), false));
            }
            case Fault.AddHeader(String name, String value) ->
                Optional.of(seen(call, answer(call).with(name, value), true));
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            boolean ignored = latch.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answer(Call call) {
        try {
            return handler.handle(call);
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (RuntimeException e) {
            return Reply.text(500, "text/plain", "the fake failed: " + e);
        }
    }

    private Reply seen(Call call, Reply reply, boolean delivered) {
        Passage passage = new Passage(call, reply, delivered);
        if (keepsPassages) {
            passages.add(passage);
        }
        observers.forEach(o -> o.accept(passage));
        return reply;
    }

    private static Call read(HttpExchange exchange) throws IOException {
        return Call.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readNBytes(MAX_BODY));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        int length = reply.body().length;
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
