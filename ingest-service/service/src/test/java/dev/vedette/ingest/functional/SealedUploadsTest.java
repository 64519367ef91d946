package dev.vedette.ingest.functional;

import static dev.vedette.ingest.functional.Api.SYSTEMS;
import static dev.vedette.ingest.functional.Api.developer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.ingest.source.UploadKeeping;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SealedUploadsTest extends FunctionalTest {
    private static final String SECRET = "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private static final String COMPOSE =
            "services:\n  agent:\n    image: example/agent\n    environment:\n      DB_PASSWORD: Tr0ub4dor-3x\n"
                    + "      NOTE: \"" + SECRET + "\"\n      OPENAI_API_KEY: ${OPENAI_API_KEY}\n";

    @Inject
    DataSource database;

    @Inject
    UploadKeeping keeping;

    /** Every row of every table of the service as text, bytes as they are. */
    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection c = database.getConnection()) {
            for (String table : strings(
                    c, "select table_name from information_schema.tables where table_schema = current_schema()")) {
                strings(c, "select encode(convert_to(t::text, 'UTF8'), 'escape') from \"" + table + "\" t")
                        .forEach(all::append);
            }
            strings(c, "select encode(bytes, 'escape') from blob").forEach(all::append);
            strings(c, "select encode(model, 'escape') || encode(receipts, 'escape') from revision")
                    .forEach(all::append);
            strings(c, "select encode(answer, 'escape') from import").forEach(all::append);
        }
        return all.toString();
    }

    private static List<String> strings(Connection c, String query) throws SQLException {
        List<String> result = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(query)) {
            while (rows.next()) {
                result.add(rows.getString(1));
            }
        }
        return result;
    }

    private long count(String query) throws SQLException {
        try (Connection c = database.getConnection()) {
            return Long.parseLong(strings(c, query).getFirst());
        }
    }

    @Test
    void a_secret_of_an_upload_is_in_no_table_and_no_answer() throws SQLException {
        // Given
        String system = Api.system();

        // When
        String answer = Api.upload(system, "compose.yaml", COMPOSE)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String model =
                developer().get(SYSTEMS + "/" + system + "/revisions/1/model").asString();
        String broken = Api.upload(system, "broken.otm", "{\"otmVersion\": \"0.2.0\", token " + SECRET)
                .asString();

        // Then
        assertThat(answer).contains("A secret stands in the clear at compose.yaml:5");
        for (String shown : List.of(answer, model, broken, everything())) {
            assertThat(shown).doesNotContain(SECRET).doesNotContain("Tr0ub4dor");
        }
        assertThat(count("select count(*) from blob where not sealed")).isZero();
    }

    @Test
    void contents_stored_before_there_was_a_key_are_sealed_and_still_read() throws SQLException {
        // Given
        String system = Api.system();
        String text = "The Support Agent asks Claude. Marker " + system + ".\n";
        Api.upload(system, "a.txt", text).then().statusCode(201);
        try (Connection c = database.getConnection();
                var s = c.prepareStatement("update blob set bytes = ?, sealed = false where sha256 ="
                        + " (select f.sha256 from source_file f join source_version v on v.id = f.version_id"
                        + " join source s on s.id = v.source_id where s.system_id = ?::uuid)")) {
            s.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
            s.setString(2, system);
            assertThat(s.executeUpdate()).isEqualTo(1);
        }

        // When
        keeping.reseal();

        // Then
        assertThat(count("select count(*) from blob where not sealed or position('Marker " + system
                        + "'::bytea in bytes) > 0"))
                .isZero();
        Api.upload(system, "b.txt", "Customers talk to the Support Agent.\n")
                .then()
                .statusCode(201);
        assertThat(developer()
                        .get(SYSTEMS + "/" + system + "/revisions/2/model")
                        .asString())
                .contains("Claude");
    }

    @Test
    void replaced_contents_go_after_their_time_and_current_ones_stay() throws SQLException {
        // Given
        String system = Api.system();
        Api.upload(system, "a.txt", "The Tax Agent asks Claude.\n").then().statusCode(201);
        Api.upload(system, "a.txt", "The Travel Agent asks Claude.\n").then().statusCode(201);
        String files =
                "select count(*) from source_file f join source_version v on v.id = f.version_id join source s on s.id ="
                        + " v.source_id where s.system_id = '" + system + "'";

        // When
        keeping.deleteReplacedBefore(java.time.Instant.now().minusSeconds(3_600));
        long early = count(files);
        keeping.deleteReplacedBefore(java.time.Instant.now().plusSeconds(3_600));
        long late = count(files);

        // Then
        assertThat(early).isEqualTo(2);
        assertThat(late).isEqualTo(1);
        assertThat(count(
                        "select count(*) from blob b where not exists (select 1 from source_file f where f.sha256 = b.sha256 and"
                                + " f.tenant = b.tenant)"))
                .isZero();
        Api.upload(system, "b.txt", "Customers talk to the Travel Agent.\n")
                .then()
                .statusCode(201);
        assertThat(developer()
                        .get(SYSTEMS + "/" + system + "/revisions/3/model")
                        .asString())
                .contains("Travel Agent");
    }
}
