package dev.vedette.testkit.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private static final int SHORT_MILLIS = 200;
    private static final int PATIENT_MILLIS = 10_000;

    private ServerSocket server;
    private TcpProxy proxy;

    @BeforeEach
    void anEchoServerBehindAProxy() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = TcpProxy.to("127.0.0.1", server.getLocalPort());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> echo(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // the client has gone
        }
    }

    @AfterEach
    void end() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void data_goes_through_in_both_directions() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, 'a', PATIENT_MILLIS)).isEqualTo('a');
        }
    }

    @Test
    void a_stalled_connection_stays_open_and_delivers_after_healing() throws IOException {
        try (Socket client = connect()) {
            // Given
            proxy.stall();
            assertThatThrownBy(() -> ask(client, 'a', SHORT_MILLIS)).isInstanceOf(SocketTimeoutException.class);
            // When
            proxy.heal();
            // Then
            client.setSoTimeout(PATIENT_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo('a');
        }
    }

    @Test
    void a_delayed_answer_comes_later() throws IOException {
        try (Socket client = connect()) {
            // Given
            proxy.delay(Duration.ofMillis(SHORT_MILLIS));
            long begin = System.nanoTime();
            // When
            int answer = ask(client, 'a', PATIENT_MILLIS);
            // Then: once on the way there and once on the way back
            assertThat(answer).isEqualTo('a');
            assertThat(System.nanoTime() - begin).isGreaterThan(2L * SHORT_MILLIS * 1_000_000 - 1);
        }
    }

    @Test
    void a_cut_ends_connections_and_refuses_new_ones_until_healed() throws IOException {
        try (Socket client = connect()) {
            // Given
            ask(client, 'a', PATIENT_MILLIS);
            // When
            proxy.cut();
            // Then
            assertThat(endOf(client)).isTrue();
            try (Socket refused = connect()) {
                assertThat(endOf(refused)).isTrue();
            }
            proxy.heal();
            try (Socket accepted = connect()) {
                assertThat(ask(accepted, 'b', PATIENT_MILLIS)).isEqualTo('b');
            }
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static int ask(Socket client, int question, int patienceMillis) throws IOException {
        client.setSoTimeout(patienceMillis);
        client.getOutputStream().write(question);
        return client.getInputStream().read();
    }

    private static boolean endOf(Socket client) {
        try {
            client.setSoTimeout(PATIENT_MILLIS);
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
