package dev.vedette.local.broker;

import dev.vedette.local.process.Probe;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * Asks the broker which requests it speaks (Kafka protocol: ApiVersions, key 18, version 0). A broker accepts
 * connections before it answers, so that an open port alone says little.
 */
final class BrokerProbe implements Probe {

    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 7;
    private static final int TIMEOUT_MILLIS = 2000;

    private final int port;

    BrokerProbe(int port) {
        this.port = port;
    }

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            // length, api key, api version, correlation id, client id (none)
            ByteBuffer request = ByteBuffer.allocate(14)
                    .putInt(10)
                    .putShort(API_VERSIONS)
                    .putShort((short) 0)
                    .putInt(CORRELATION)
                    .putShort((short) -1);
            socket.getOutputStream().write(request.array());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            return length >= 6 && in.readInt() == CORRELATION && in.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
