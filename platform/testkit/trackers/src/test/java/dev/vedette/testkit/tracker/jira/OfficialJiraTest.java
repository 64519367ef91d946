package dev.vedette.testkit.tracker.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.spec.OfficialDescription;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Everything the fake can say, judged by the vendor's own description. */
class OfficialJiraTest {
    private static final String DOC =
            "{\"version\":1,\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_walk_through_the_interface_agrees_with_the_official_description() throws Exception {
        // Given
        Optional<OfficialDescription> official = OfficialDescription.jira();
        assumeTrue(official.isPresent(), "skipped: ../shared/spec/jira is not here");
        try (FakeJira jira = FakeJira.cloud(Clock.systemUTC())) {
            jira.server().observe(official.get());

            // When
            walk(jira);

            // Then
            assertThat(official.get().violations()).isEmpty();
            assertThat(official.get().seen()).isGreaterThan(25);
        }
    }

    private void walk(FakeJira jira) throws Exception {
        URI u = jira.uri();
        String create = "{\"fields\":{\"project\":{\"key\":\"SEC\"},\"issuetype\":{\"id\":\"10001\"},\"summary\":\"a\","
                + "\"description\":" + DOC + ",\"labels\":[\"vd-1\"],\"priority\":{\"id\":\"2\"}},"
                + "\"properties\":[{\"key\":\"dev.vedette.link\",\"value\":{\"f\":\"1\",\"i\":\"2\"}}]}";
        String id = send(u, "POST", "/rest/api/3/issue", create).path("id").asText();
        send(
                u,
                "POST",
                "/rest/api/3/issue",
                "{\"fields\":{\"project\":{\"key\":\"SEC\"},\"issuetype\":{\"id\":\"10001\"}}}");
        send(
                u,
                "POST",
                "/rest/api/3/issue/bulk",
                "{\"issueUpdates\":[" + create
                        + ",{\"fields\":{\"project\":{\"key\":\"SEC\"},\"issuetype\":{\"id\":\"10001\"}}}]}");
        String issue = "/rest/api/3/issue/" + id;
        send(u, "GET", issue + "?fields=summary,status&properties=dev.vedette.link&expand=changelog", null);
        send(u, "GET", "/rest/api/3/issue/99999", null);
        send(u, "PUT", issue, "{\"fields\":{\"summary\":\"b\"},\"update\":{\"labels\":[{\"add\":\"z\"}]}}");
        send(u, "GET", issue + "/transitions?expand=transitions.fields", null);
        send(u, "POST", issue + "/transitions", "{\"transition\":{\"id\":\"31\"}}");
        send(u, "POST", issue + "/transitions", "{\"transition\":{\"id\":\"99\"}}");
        send(
                u,
                "POST",
                "/rest/api/3/search/jql",
                "{\"jql\":\"project = SEC AND labels = \\\"vd-1\\\"\",\"fields\":[\"summary\"],\"properties\":[\"dev.vedette.link\"],\"maxResults\":50}");
        send(u, "POST", "/rest/api/3/search/jql", "{\"jql\":\"order by created\"}");
        send(u, "GET", "/rest/api/3/search/jql?jql=project%20%3D%20SEC&maxResults=1", null);
        send(u, "GET", "/rest/api/3/search?jql=project%20%3D%20SEC", null);
        send(
                u,
                "POST",
                "/rest/api/3/issue/bulkfetch",
                "{\"issueIdsOrKeys\":[\"" + id
                        + "\",\"4711\"],\"fields\":[\"summary\"],\"properties\":[\"dev.vedette.link\"]}");
        send(u, "PUT", issue + "/properties/dev.vedette.x", "{\"a\":1}");
        send(u, "GET", issue + "/properties/dev.vedette.x", null);
        send(u, "DELETE", issue + "/properties/dev.vedette.x", null);
        send(
                u,
                "POST",
                issue + "/comment",
                "{\"body\":" + DOC + ",\"properties\":[{\"key\":\"k\",\"value\":{\"k\":\"1\"}}]}");
        send(u, "GET", issue + "/comment?expand=properties", null);
        String link =
                "{\"globalId\":\"vedette=1\",\"application\":{\"type\":\"t\",\"name\":\"n\"},\"relationship\":\"r\",\"object\":{\"url\":\"https://x\",\"title\":\"t\"}}";
        send(u, "POST", issue + "/remotelink", link);
        send(u, "POST", issue + "/remotelink", link);
        send(u, "PUT", issue + "/assignee", "{\"accountId\":\"" + Person.MIA.accountId() + "\"}");
        send(u, "GET", issue + "/changelog", null);
        send(u, "GET", "/rest/api/3/myself", null);
        send(u, "GET", "/rest/api/3/mypermissions?projectKey=SEC&permissions=BROWSE_PROJECTS,CREATE_ISSUES", null);
        send(u, "GET", "/rest/api/3/issue/createmeta/SEC/issuetypes", null);
        send(u, "GET", "/rest/api/3/issue/createmeta/SEC/issuetypes/10001?maxResults=200", null);
        send(u, "GET", "/rest/api/3/priority/search?projectId=10000", null);
        send(u, "GET", "/rest/api/3/project/SEC", null);
        send(u, "GET", "/rest/api/3/serverInfo", null);
        send(u, "DELETE", issue, null);
    }

    private JsonNode send(URI base, String method, String path, String body) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic YTpi");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> reply = http.send(
                request.method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return reply.body().isEmpty() ? Call.JSON.createObjectNode() : Call.JSON.readTree(reply.body());
    }
}
