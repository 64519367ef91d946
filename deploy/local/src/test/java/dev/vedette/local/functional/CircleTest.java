package dev.vedette.local.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.vedette.local.example.Api;
import dev.vedette.testkit.wait.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One run for all tests, since a start takes long; every test has a system of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CircleTest {

    private static final int UPLOADS = 100;
    private static final String DESIGN = """
            flowchart LR
              customer([Customer]) -->|chat message| agent[Support Agent]
              web[Public forum posts] --> agent
              agent -->|prompt| llm[Hosted LLM]
              agent -->|refund request| desk[Approval Desk]
              lead([Support lead]) -->|approves each refund| desk
              desk -->|approved refund| pay[Refund Tool]
              pay --> bank[Payment Provider]
            """;

    @TempDir
    static Path state;

    private static LocalRun run;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(
                LocalRun.packaged(), "the services are not packaged; './vedette test' packages them before this");
        run = LocalRun.start(state);
    }

    @AfterAll
    static void stop() throws Exception {
        if (run != null) {
            run.close();
        }
    }

    @Test
    @Order(1)
    void an_upload_becomes_findings_and_tickets_and_a_change_comes_back_as_a_delta() throws Exception {
        // Given
        String system = run.system("Circle");
        JsonNode imported = run.uploadUntilAnswered(system, "circle-1", "design.mmd", DESIGN);
        JsonNode first = run.assessmentOf(system, imported.path("revision").asLong());
        assertThat(first.path("findings")).isNotEmpty();
        Await.until("a ticket stands on the board", Duration.ofMinutes(1), () -> run.tickets(system).stream()
                .anyMatch(t -> t.path("remoteKey").isTextual()));

        // When
        Api.Answer change = run.api()
                .postJson(
                        run.tracker("/changes/manual"),
                        Map.of(
                                "systemId", system,
                                "element", "Refund Tool",
                                "kind", "OVERSIGHT",
                                "statement", "The Support Agent pays refunds through the Refund Tool without approval.",
                                "live", true));

        // Then
        assertThat(change.good()).as(change.problem()).isTrue();
        String id = change.body().path("id").asText();
        Await.until("the change has its delta", Duration.ofMinutes(1), () -> run.get(run.tracker("/changes/" + id))
                .has("delta"));
        JsonNode delta = run.get(run.tracker("/changes/" + id)).path("delta");
        assertThat(delta.path("revision").asLong())
                .isGreaterThan(first.at("/revision/number").asLong());
        assertThat(delta.path("woken").size() + delta.path("worse").size())
                .as("findings that the change woke or worsened: %s", delta)
                .isPositive();
    }

    @Test
    @Order(2)
    void a_killed_child_comes_back_by_itself() {
        for (String name : List.of("demo-tracker", "tracker", "broker", "postgres")) {
            // Given
            long pid = run.child(name).pid();

            // When
            run.kill(name);

            // Then
            run.awaitBack(name, pid);
        }
    }

    @Test
    @Order(3)
    void kill_9_of_any_service_in_the_middle_of_100_uploads_loses_no_revision_and_doubles_no_ticket() throws Exception {
        uploadsWithKills("Killed", Map.of(20, "ingest", 45, "analysis", 70, "tracker"));
    }

    @Test
    @Order(4)
    @Tag("long")
    void kill_9_again_of_what_just_came_back_loses_nothing_either() throws Exception {
        uploadsWithKills(
                "Killed twice",
                Map.of(20, "ingest", 35, "analysis", 50, "tracker", 60, "ingest", 75, "analysis", 90, "tracker"));
    }

    /** @param kills which service dies after which upload */
    private static void uploadsWithKills(String name, Map<Integer, String> kills) throws Exception {
        // Given
        String system = run.system(name);

        // When
        for (int i = 1; i <= UPLOADS; i++) {
            run.uploadUntilAnswered(
                    system,
                    name.replace(' ', '-') + i,
                    "design.mmd",
                    DESIGN + "  agent --> tool" + i + "[Tool " + i + "]\n");
            if (kills.containsKey(i)) {
                run.kill(kills.get(i));
            }
        }

        // Then
        JsonNode last = run.assessmentOf(system, UPLOADS);
        assertThat(last.at("/revision/number").asLong()).isEqualTo(UPLOADS);
        assertThat(run.items(run.ingest("/systems/" + system + "/revisions?size=200")))
                .extracting(r -> r.path("number").asLong(r.path("revision").asLong()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, UPLOADS)
                        .mapToObj(Long::valueOf)
                        .toList());
        List<JsonNode> tickets = run.settledTickets(system);
        assertThat(tickets).isNotEmpty();
        assertThat(tickets.stream()
                        .map(t -> t.path("remoteKey").asText())
                        .filter(k -> !k.isEmpty())
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(tickets.stream().flatMap(t -> stream(t.path("findings"))).toList())
                .doesNotHaveDuplicates();
        assertThat(issuesOnTheBoard()).as("items of the tracker, by our marker").allMatch(n -> n == 1L);
    }

    @Test
    @Order(5)
    void a_second_up_finds_its_data() throws Exception {
        // Given
        String system = run.system("Lasting");
        long revision = run.uploadUntilAnswered(system, "lasting-1", "design.mmd", DESIGN)
                .path("revision")
                .asLong();
        JsonNode before = run.assessmentOf(system, revision);

        // When
        run.stop();
        run.up();

        // Then
        assertThat(run.get(run.ingest("/systems/" + system)).path("name").asText())
                .isEqualTo("Lasting");
        assertThat(run.assessmentOf(system, revision).path("findings")).isEqualTo(before.path("findings"));
    }

    /** How many items of the demo tracker carry each of our markers. */
    private static java.util.Collection<Long> issuesOnTheBoard() throws Exception {
        Api.Answer found = run.api()
                .postJson(
                        run.demoTracker("/rest/api/3/search/jql"),
                        Map.of("jql", "project = SEC", "maxResults", 1000, "fields", List.of("labels")));
        assertThat(found.good()).as(found.problem()).isTrue();
        ArrayNode issues = new ObjectMapper().createArrayNode();
        found.body().path("issues").forEach(issues::add);
        assertThat(issues).isNotEmpty();
        return java.util.stream.StreamSupport.stream(issues.spliterator(), false)
                .flatMap(i -> stream(i.at("/fields/labels")))
                .filter(label -> label.startsWith("vd-"))
                .collect(Collectors.groupingBy(l -> l, Collectors.counting()))
                .values();
    }

    private static java.util.stream.Stream<String> stream(JsonNode words) {
        return java.util.stream.StreamSupport.stream(words.spliterator(), false).map(JsonNode::asText);
    }
}
