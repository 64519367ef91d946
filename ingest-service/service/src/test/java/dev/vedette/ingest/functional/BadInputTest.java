package dev.vedette.ingest.functional;

import static dev.vedette.ingest.functional.Api.SYSTEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.vedette.testkit.token.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BadInputTest extends FunctionalTest {
    private static final long TWO_GB = 2L << 30;

    @TestHTTPResource
    URI base;

    static Stream<Arguments> inputs() throws IOException {
        byte[] binary = new byte[4096];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31 + 7);
        }
        return Stream.of(
                Arguments.of("broken XML", "flow.drawio", bytes("<mxfile><diagram><mxGraphModel")),
                Arguments.of(
                        "an XML bomb",
                        "bomb.drawio",
                        bytes("<!DOCTYPE m [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><mxfile>&b;</mxfile>")),
                Arguments.of("a zip that declares 2 GB", "big.zip", declaring(TWO_GB)),
                Arguments.of(
                        "HCL nested 10,000 deep", "main.tf", bytes("x = " + "[".repeat(10_000) + "]".repeat(10_000))),
                Arguments.of("an empty file", "empty.mmd", new byte[0]),
                Arguments.of("a binary", "photo.bin", binary),
                Arguments.of("an unknown format", "notes.xyz", bytes("%%% 12 !! §§")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void bad_input_gets_a_problem_that_says_what_and_where_and_the_service_lives_on(
            String what, String name, byte[] content) {
        // Given
        String system = Api.system();

        // When
        var answer = Api.upload(system, name, content).then();

        // Then
        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("detail", not(blankOrNullString()))
                .body("where", not(blankOrNullString()))
                .body("whatToDo", not(blankOrNullString()));
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201).body("revision", equalTo(1));
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_sent() throws IOException {
        // Given
        String system = Api.system();
        String head =
                "POST " + SYSTEMS + "/" + system + "/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + TestTokens.developer() + "\r\nContent-Type: text/plain\r\nContent-Length: 200000000\r\n\r\n";

        // When
        String answer;
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream().write(bytes(head));
            socket.setSoTimeout(20_000);
            answer = readUntil(socket, "correlationId");
        }

        // Then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "whatToDo");
    }

    @Test
    void a_request_that_is_no_json_says_where() {
        // When
        var answer = Api.developer()
                .contentType("application/json")
                .body("{\"name\": \"x\",, }")
                .post(SYSTEMS)
                .then();

        // Then
        answer.statusCode(400).contentType("application/problem+json").body("where", containsString("line 1"));
    }

    @Test
    void a_field_that_is_not_valid_is_named() {
        // When
        var answer = Api.developer()
                .contentType("application/json")
                .body("{\"name\": \"x\", \"criticality\": \"huge\"}")
                .post(SYSTEMS)
                .then();

        // Then
        answer.statusCode(400).contentType("application/problem+json").body("where", equalTo("criticality"));
    }

    @Test
    void another_media_type_is_refused() {
        // Given
        String system = Api.system();

        // When
        var answer = Api.developer()
                .contentType("application/x-unheard-of")
                .body(bytes("x"))
                .post(SYSTEMS + "/" + system + "/imports")
                .then();

        // Then
        answer.statusCode(415).contentType("application/problem+json");
    }

    private static String readUntil(Socket socket, String end) throws IOException {
        StringBuilder answer = new StringBuilder();
        int c = socket.getInputStream().read();
        while (c >= 0 && answer.indexOf(end) < 0) {
            answer.append((char) c);
            c = socket.getInputStream().read();
        }
        return answer.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A small archive whose headers claim that its only entry has {@code size} bytes inflated. */
    private static byte[] declaring(long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("main.tf"));
            zip.write(new byte[100_000]);
            zip.closeEntry();
        }
        byte[] archive = bytes.toByteArray();
        ByteBuffer buffer = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int centralHeader = 0x02014b50;
        int uncompressedSizeAt = 24;
        for (int i = 0; i + 4 <= archive.length; i++) {
            if (buffer.getInt(i) == centralHeader) {
                buffer.putInt(i + uncompressedSizeAt, (int) size);
            }
        }
        return archive;
    }
}
