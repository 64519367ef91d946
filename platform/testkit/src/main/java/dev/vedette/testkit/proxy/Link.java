package dev.vedette.testkit.proxy;

import java.io.IOException;
import java.net.Socket;

/** One connection through the proxy. */
final class Link {
    private static final int PIECE = 16 * 1024;
    private final Socket client;
    private final Socket server;
    private final Fault fault;

    Link(Socket client, Socket server, Fault fault) {
        this.client = client;
        this.server = server;
        this.fault = fault;
    }

    void start(Runnable ended) {
        Thread.ofVirtual().name("proxy-up").start(() -> pump(client, server, ended));
        Thread.ofVirtual().name("proxy-down").start(() -> pump(server, client, ended));
    }

    private void pump(Socket from, Socket to, Runnable ended) {
        byte[] piece = new byte[PIECE];
        try {
            for (int read; (read = from.getInputStream().read(piece)) >= 0; ) {
                fault.pass();
                to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException e) {
            // one side is gone; so is the link
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            ended.run();
        }
    }

    void close() {
        closeQuietly(client);
        closeQuietly(server);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
