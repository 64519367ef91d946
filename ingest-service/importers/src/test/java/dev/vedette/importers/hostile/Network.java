package dev.vedette.importers.hostile;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Notices every way out: a server on this machine that inputs point at, every address for which a connection asks for a
 * proxy (plain sockets do too), and every host name that is looked up.
 */
final class Network implements AutoCloseable {
    private final Queue<String> noticed = new ConcurrentLinkedQueue<>();
    private final ProxySelector before = ProxySelector.getDefault();
    private final HttpServer server;

    Network() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            noticed.add("request " + exchange.getRequestURI());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                noticed.add("connection to " + uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
        RecordingResolver.ASKED.clear();
    }

    /** An address that answers. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> noticed() {
        List<String> all = new ArrayList<>(noticed);
        RecordingResolver.ASKED.forEach(host -> all.add("lookup of " + host));
        return all;
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
        server.stop(0);
    }
}
