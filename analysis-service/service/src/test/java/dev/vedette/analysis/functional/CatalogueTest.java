package dev.vedette.analysis.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.wait.Await;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueTest extends FunctionalTest {
    private static final String CATALOGUE = "/api/analysis/catalogue";

    @Inject
    Told told;

    @Inject
    DataSource dataSource;

    @Test
    void a_system_that_was_judged_by_another_catalogue_is_judged_again_in_the_background() throws SQLException {
        // Given
        String system = UUID.randomUUID().toString();
        told.revision(system, 1, Told.model(WITH_AGENT), "change-1");
        int findings = Api.awaitRevision(system, 1).findings().size();
        pretendOlderCatalogue(system);

        // When
        Api.as(TestTokens.admin()).post(CATALOGUE + "/rejudge").then().statusCode(200);

        // Then
        Await.until("a second assessment of " + system, () -> Api.assessments(system) == 2);
        Api.viewer()
                .get(Api.SYSTEMS + system + "/assessments")
                .then()
                .body("items[0].reason", equalTo("catalogue"))
                .body("items[0].cause", equalTo(null))
                .body("items[0].revision", equalTo(1))
                .body("items[0].woken.size()", equalTo(0));
        assertThat(Api.assessment(system).findings()).hasSize(findings);
        Api.viewer()
                .get(CATALOGUE)
                .then()
                .statusCode(200)
                .body("progress.done", greaterThan(0))
                .body("threats", greaterThan(20));
    }

    private void pretendOlderCatalogue(String system) throws SQLException {
        try (Connection c = dataSource.getConnection();
                PreparedStatement s =
                        c.prepareStatement("update assessment set catalogue_version = 'older' where system_id = ?")) {
            s.setString(1, system);
            s.executeUpdate();
        }
    }
}
