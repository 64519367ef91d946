package dev.vedette.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_with_the_option_that_changes_it() throws IOException {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(other.getLocalPort(), free(), free(), free(), free(), free());

            // When
            var taken = ports.taken();

            // Then
            assertThat(taken).hasSize(1);
            assertThat(taken.getFirst())
                    .contains("port " + other.getLocalPort())
                    .contains("--ingest-port")
                    .contains("VEDETTE_INGEST_PORT");
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
