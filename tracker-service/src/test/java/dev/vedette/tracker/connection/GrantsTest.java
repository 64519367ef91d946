package dev.vedette.tracker.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.azure.FakeAzure;
import dev.vedette.testkit.tracker.http.FakeTokens;
import dev.vedette.testkit.tracker.http.Passage;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections whose access tokens live for an hour. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class GrantsTest {
    @Inject
    Stage stage;

    private final String tenant = "t-" + UUID.randomUUID();
    private String system;

    @BeforeEach
    void clear() {
        stage.clear();
        system = stage.system();
        stage.model(tenant, system, 1);
    }

    private ValidatableResponse put(String kind, URI base, String more, String project, String type) {
        return given().auth()
                .oauth2(TestTokens.token(tenant, "security"))
                .contentType("application/json")
                .body("{\"kind\":\"" + kind + "\",\"baseUrl\":\"" + base + "\"," + more + ",\"profile\":{\"project\":\""
                        + project + "\",\"issueType\":\"" + type
                        + "\",\"push\":{\"automatic\":true,\"threshold\":\"high\",\"grouping\":\"NONE\",\"cap\":25}}}")
                .put("/api/tracker/connections/it")
                .then();
    }

    private static String oauth(FakeTokens tokens, String refreshToken) {
        return "\"authorization\":{\"type\":\"atlassian-oauth\",\"clientId\":\"app\",\"tokenUrl\":\"" + tokens.uri()
                + "\"},\"clientSecret\":\"shh\",\"refreshToken\":\"" + refreshToken + "\"";
    }

    private static List<String> bearers(List<Passage> passages) {
        return passages.stream()
                .map(p -> p.call().header("authorization"))
                .distinct()
                .toList();
    }

    @Test
    void a_refresh_token_is_used_once_and_the_next_one_is_kept() {
        // Given
        try (FakeJira jira = FakeJira.cloud(stage.clock);
                FakeTokens tokens = FakeTokens.rotating("r-0", Duration.ofHours(1))) {
            put("jira-cloud", jira.uri(), oauth(tokens, "r-0"), "SEC", "10001")
                    .statusCode(200)
                    .body("authorization.type", equalTo("atlassian-oauth"))
                    .body("", not(containsString("shh")));
            Sample sample = Sample.of(system, "f-" + UUID.randomUUID());
            stage.judged(tenant, sample);
            stage.settle();

            // When
            stage.clock.advance(Duration.ofMinutes(70));
            stage.judged(tenant, sample.why("an hour later"));
            stage.settle();

            // Then
            assertThat(tokens.used()).containsExactly("r-0", "r-1");
            assertThat(bearers(jira.server().passages())).containsExactly("Bearer at-1", "Bearer at-2");
            assertThat(jira.people().issues().getFirst().description.toString()).contains("an hour later");
        }
    }

    @Test
    void a_grant_that_has_ended_stops_the_connection_and_says_so_until_somebody_authorizes_anew() {
        // Given
        try (FakeJira jira = FakeJira.cloud(stage.clock);
                FakeTokens tokens = FakeTokens.rotating("r-0", Duration.ofHours(1))) {
            put("jira-cloud", jira.uri(), oauth(tokens, "stolen"), "SEC", "10001")
                    .statusCode(200);
            stage.judged(tenant, Sample.of(system, "f-" + UUID.randomUUID()));
            stage.work();
            given().auth()
                    .oauth2(TestTokens.token(tenant, "viewer"))
                    .get("/api/tracker/connections/it")
                    .then()
                    .body("lastError", containsString("Unknown or invalid refresh token"));

            // When
            put("jira-cloud", jira.uri(), oauth(tokens, "r-0"), "SEC", "10001").statusCode(200);
            stage.clock.advance(Duration.ofMinutes(6));
            stage.settle();

            // Then
            assertThat(jira.people().issues()).hasSize(1);
        }
    }

    @Test
    void a_service_principal_of_entra_reaches_azure_devops_without_a_lasting_token() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock);
                FakeTokens tokens = FakeTokens.client("app", "shh", Duration.ofHours(1))) {
            String entra = "\"authorization\":{\"type\":\"entra\",\"clientId\":\"app\",\"tokenUrl\":\"" + tokens.uri()
                    + "\"},\"clientSecret\":\"shh\"";
            put("azure-devops", azure.uri(), entra, "Sec", "Issue").statusCode(200);

            // When
            stage.judged(tenant, Sample.of(system, "f-" + UUID.randomUUID()));
            stage.settle();

            // Then
            assertThat(azure.items()).hasSize(1);
            assertThat(bearers(azure.server().passages())).containsExactly("Bearer at-1");
            assertThat(tokens.scopes()).containsExactly("499b84ac-1321-427f-aa17-267ca6975798/.default");
        }
    }

    @Test
    void a_stored_token_does_not_follow_to_another_address() {
        // Given
        try (FakeJira jira = FakeJira.cloud(stage.clock);
                FakeJira other = FakeJira.cloud(stage.clock)) {
            put("jira-cloud", jira.uri(), "\"token\":\"t\"", "SEC", "10001").statusCode(200);

            // When
            ValidatableResponse moved = put("jira-cloud", other.uri(), "\"account\":\"a\"", "SEC", "10001");

            // Then
            moved.statusCode(422).body("where", equalTo("token"));
        }
    }
}
