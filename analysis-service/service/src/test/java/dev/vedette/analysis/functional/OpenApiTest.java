package dev.vedette.analysis.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends FunctionalTest {
    private static final Path COMMITTED = Path.of("openapi", "analysis.yaml");

    /** After a wanted change: run this test with {@code -Dtest.args="-Dopenapi.write=true"} and commit the file. */
    @Test
    void the_committed_description_is_the_one_the_service_gives() throws IOException {
        // Given
        String actual = RestAssured.get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, actual);
        }

        // When
        String committed = Files.readString(COMMITTED);

        // Then
        assertThat(actual).isEqualTo(committed);
    }
}
