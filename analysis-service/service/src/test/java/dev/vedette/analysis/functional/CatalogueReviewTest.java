package dev.vedette.analysis.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.model.Model;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.wait.Await;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test is a tenant of its own, because what it accepts is judged by from then on. */
@QuarkusTest
class CatalogueReviewTest extends FunctionalTest {
    private static final String CATALOGUE = "/api/analysis/catalogue";
    private static final String NEW_THREAT = """
            name: disclosed
            threats:
              - code: X01
                slug: letters-in-the-open
                title: Letters in the open
                layer: agentic
                what: What an agent sends by mail can be read on the way.
                impact: 3
                likelihood: 3
                target: t in tool
                applies: t.sideEffects has send
                controls: [C10]
                why: "{t} sends."
                first: Seal the letters.
            """;

    private final String tenant = "catalogue-" + UUID.randomUUID();

    @Inject
    Told told;

    @TestHTTPResource("/api/analysis/catalogue/progress")
    URI progress;

    private RequestSpecification viewer() {
        return Api.as(TestTokens.token(tenant, "viewer"));
    }

    private RequestSpecification admin() {
        return Api.as(TestTokens.token(tenant, "admin"));
    }

    private String judged(String criticality, Model model) {
        String system = UUID.randomUUID().toString();
        told.revision(tenant, system, criticality, model);
        Await.until(
                "an assessment of " + system,
                () -> viewer().get(Api.SYSTEMS + system + "/assessment").statusCode() == 200);
        return system;
    }

    private int assessments(String system) {
        return viewer().get(Api.SYSTEMS + system + "/assessments").path("total");
    }

    private String proposed(String pack, String key) {
        return Api.as(TestTokens.token(tenant, "security"))
                .contentType("application/yaml")
                .header("Idempotency-Key", key)
                .body(pack.getBytes(StandardCharsets.UTF_8))
                .post(CATALOGUE + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void accept(String review) {
        admin().contentType("application/json")
                .body("{}")
                .post(CATALOGUE + "/reviews/" + review + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
    }

    @Test
    void an_accepted_technique_wakes_findings_where_it_applies_and_moves_nothing_elsewhere() throws Exception {
        // Given
        String mailing = judged("high", Told.model(WITH_AGENT));
        String shop = judged("low", Told.model(PLAIN));
        List<String> before = viewer().queryParam("size", 500).get(Api.FINDINGS).path("items.id");
        List<String> toldOfShop = told.events("id", EventType.FINDING_CHANGED, shop);
        String review = proposed(NEW_THREAT, "once");

        // When
        accept(review);

        // Then
        Await.until("both systems judged again", () -> assessments(mailing) == 2 && assessments(shop) == 2);
        viewer().get(Api.SYSTEMS + mailing + "/assessments")
                .then()
                .body("items[0].reason", equalTo("catalogue"))
                .body("items[0].catalogueVersion", containsString("+disclosed#"))
                .body("items[0].woken.size()", equalTo(1))
                .body("items[0].worse.size()", equalTo(0))
                .body("items[0].calmed.size()", equalTo(0));
        viewer().queryParam("system", mailing)
                .queryParam("threat", "X01")
                .get(Api.FINDINGS)
                .then()
                .body("items.status", contains("applies"));
        assertThat(told.events("id", EventType.FINDING_CHANGED, shop)).isEqualTo(toldOfShop);
        List<String> after = viewer().queryParam("size", 500).get(Api.FINDINGS).path("items.id");
        assertThat(after).containsAll(before).hasSize(before.size() + 1);
        String event = told.events("id", EventType.CATALOGUE_CHANGED, "catalogue:" + tenant)
                .getFirst();
        assertThat(told.events("causation_id", EventType.ASSESSMENT_COMPLETED, mailing))
                .contains(event);
        viewer().get(CATALOGUE)
                .then()
                .body("packs", contains("disclosed"))
                .body("progress.waiting", equalTo(0))
                .body("progress.done", equalTo(2));
    }

    @Test
    void a_withdrawn_pack_calms_what_it_woke() {
        // Given
        String mailing = judged("high", Told.model(WITH_AGENT));
        accept(proposed(NEW_THREAT, "once"));
        Await.until("a second assessment", () -> assessments(mailing) == 2);

        // When
        admin().delete(CATALOGUE + "/packs/disclosed").then().statusCode(204);

        // Then
        Await.until("a third assessment", () -> assessments(mailing) == 3);
        viewer().queryParam("system", mailing)
                .queryParam("threat", "X01")
                .get(Api.FINDINGS)
                .then()
                .body("items.status", contains("gone"));
        admin().delete(CATALOGUE + "/packs/disclosed").then().statusCode(404);
    }

    @Test
    void a_repeated_proposal_is_one_review_and_a_decided_one_is_not_decided_anew() {
        // Given
        String review = proposed(NEW_THREAT, "same");

        // When
        String again = proposed(NEW_THREAT, "same");

        // Then
        assertThat(again).isEqualTo(review);
        viewer().get(CATALOGUE + "/reviews")
                .then()
                .body("total", equalTo(1))
                .body("items[0].touched.threats", contains("X01"))
                .body("items[0].touched.changes", hasItem("disclosed adds threat X01"));
        admin().post(CATALOGUE + "/reviews/" + review + "/decline").then().statusCode(200);
        admin().contentType("application/json")
                .body("{}")
                .post(CATALOGUE + "/reviews/" + review + "/accept")
                .then()
                .statusCode(409);
        viewer().get(CATALOGUE).then().body("packs.size()", equalTo(0));
    }

    @Test
    void a_pack_that_cannot_be_read_is_refused_with_file_and_line() {
        // Given
        String wrong = NEW_THREAT.replace("t.sideEffects has send", "t.sideEfects has send");

        // When
        var answer = Api.as(TestTokens.token(tenant, "security"))
                .contentType("application/yaml")
                .body(wrong.getBytes(StandardCharsets.UTF_8))
                .post(CATALOGUE + "/reviews")
                .then();

        // Then
        answer.statusCode(422).body("detail", containsString("pack:11")).body("detail", containsString("sideEfects"));
        viewer().contentType("application/yaml")
                .body("name: x".getBytes(StandardCharsets.UTF_8))
                .post(CATALOGUE + "/reviews")
                .then()
                .statusCode(403);
    }

    @Test
    void a_real_release_is_reviewed_and_accepted_and_moves_no_verdict() throws Exception {
        // Given
        Path feeds =
                Path.of(System.getProperty("vedette.shared", "../../../shared")).resolve("spec/feeds");
        assumeTrue(Files.isDirectory(feeds), "no releases at hand in " + feeds);
        String system = judged("critical", Told.model(WITH_AGENT));

        // When
        var review = Api.as(TestTokens.token(tenant, "security"))
                .multiPart("before", feeds.resolve("ATLAS-5.5.0.yaml").toFile())
                .multiPart("after", feeds.resolve("ATLAS-5.6.1.yaml").toFile())
                .post(CATALOGUE + "/reviews")
                .then();

        // Then
        review.statusCode(201)
                .body("title", startsWith("ATLAS 5.5.0 to 5.6"))
                .body("touched.added.id", hasItems("AML.T0002.002", "AML.T0052.001", "AML.T0095.000"))
                .body("touched.threats", hasItems("M03", "P19"))
                .body("touched.systems", equalTo(1));
        accept(review.extract().path("id"));
        Await.until("a second assessment", () -> assessments(system) == 2);
        viewer().get(Api.SYSTEMS + system + "/assessments")
                .then()
                .body("items[0].woken.size()", equalTo(0))
                .body("items[0].worse.size()", equalTo(0))
                .body("items[0].calmed.size()", equalTo(0));
    }

    @Test
    void who_follows_the_progress_hears_when_all_is_done() throws Exception {
        // Given
        judged("high", Told.model(WITH_AGENT));
        String review = proposed(NEW_THREAT, "once");
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        HttpRequest request = HttpRequest.newBuilder(progress)
                .header("Authorization", "Bearer " + TestTokens.token(tenant, "viewer"))
                .header("Accept", "text/event-stream")
                .build();
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<Stream<String>> stream = http.send(request, HttpResponse.BodyHandlers.ofLines());
        Thread listener = Thread.startVirtualThread(() -> listen(stream, heard));

        // When
        accept(review);

        // Then
        Await.until("the end of judging again", () -> heard.stream().anyMatch(l -> l.contains("\"done\":1")));
        stream.body().close();
        listener.interrupt();
        http.shutdownNow();
    }

    private static void listen(HttpResponse<Stream<String>> stream, Queue<String> heard) {
        try {
            stream.body().forEach(heard::add);
        } catch (UncheckedIOException e) {
            // the test has heard enough and closed the stream
        }
    }
}
