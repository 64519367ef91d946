package dev.vedette.testkit.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes bytes on to a target, and misbehaves when told to. Works for connections that exist and for new ones. */
public final class TcpProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final Fault fault = new Fault();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    private TcpProxy(InetSocketAddress target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
    }

    /** On a free port of 127.0.0.1. */
    public static TcpProxy to(String host, int port) {
        return on(0, host, port);
    }

    /** @param listenPort where to listen, for servers that advertise their own address as Kafka does */
    public static TcpProxy on(int listenPort, String host, int port) {
        try {
            TcpProxy proxy = new TcpProxy(
                    new InetSocketAddress(host, port),
                    new ServerSocket(listenPort, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("proxy-accept").start(proxy::acceptAll);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Ends all connections and refuses new ones until {@link #heal}. */
    public void cut() {
        fault.refuse(true);
        links.forEach(Link::close);
    }

    /** Every piece of data waits this long, in both directions. */
    public void delay(Duration delay) {
        fault.delay(delay);
    }

    /** Connections stay open and nothing gets through, like a network that swallows packets. */
    public void stall() {
        fault.stall(true);
    }

    /** Back to passing everything on; data held by {@link #stall} arrives now. */
    public void heal() {
        fault.heal();
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                accept(listener.accept());
            } catch (IOException e) {
                // the listener was closed, or one client was gone before it was accepted
            }
        }
    }

    private void accept(Socket client) throws IOException {
        if (fault.refusing()) {
            client.close();
            return;
        }
        Socket server = new Socket();
        try {
            server.connect(target, CONNECT_MILLIS);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        Link link = new Link(client, server, fault);
        links.add(link);
        link.start(() -> links.remove(link));
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::close);
        fault.heal();
    }
}
