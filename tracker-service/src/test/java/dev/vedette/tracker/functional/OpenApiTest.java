package dev.vedette.tracker.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi", "tracker.yaml");

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
