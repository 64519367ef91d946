package dev.vedette.tracker.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.tracker.http.Fault;
import dev.vedette.testkit.tracker.http.Passage;
import dev.vedette.testkit.tracker.jira.Errors;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.testkit.tracker.jira.Limits;
import dev.vedette.testkit.tracker.jira.Person;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random interleavings of our changes, people's changes, webhooks (twice, out of order, lost), crashes, faults, polls.
 * Whatever happens in between, in the end there is one item, both sides agree, and people's fields are people's.
 */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class InterleavingsTest {
    private static final int FEW = 60;
    private static final int MANY = 10_000;
    private static final int REPORT = 500;
    private static final int STEPS = 14;

    @Inject
    Stage stage;

    @Inject
    Links links;

    @Inject
    Connections connections;

    @Inject
    Reconciler reconciler;

    @Inject
    Database database;

    @Inject
    Lease lease;

    @Inject
    Results results;

    @Test
    void whatever_happens_in_between_one_item_is_left_and_both_sides_agree() {
        play(Integer.getInteger("vedette.sequences", FEW));
    }

    @Test
    @Tag("long")
    void ten_thousand_ways_through_it_leave_one_item_and_both_sides_agreeing() {
        play(Integer.getInteger("vedette.sequences", MANY));
    }

    private void play(int sequences) {
        // Given
        long seed = Long.getLong("vedette.seed", System.nanoTime());
        System.out.println("interleavings: seed " + seed + ", " + sequences + " sequences");
        long started = System.nanoTime();
        for (int i = 0; i < sequences; i++) {
            try {
                // When, Then
                new Play(seed + i).run();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with -Dvedette.seed=" + (seed + i) + " -Dvedette.sequences=1", e);
            }
            if ((i + 1) % REPORT == 0) {
                System.out.printf(
                        "interleavings: %d held after %d s%n",
                        i + 1, Duration.ofNanos(System.nanoTime() - started).toSeconds());
            }
        }
        System.out.printf(
                "interleavings: %d sequences held in %d s%n",
                sequences, Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }

    private final class Play {
        private final Random random;
        private final String tenant = "t-" + UUID.randomUUID();
        private final String system = stage.system();
        private final String finding = "f-" + UUID.randomUUID();
        private Sample sample = Sample.of(system, finding);
        private int ourChanges = 1;
        private String humanSummary;
        private boolean humanAssigned;
        private final StringBuilder story = new StringBuilder();

        Play(long seed) {
            random = new Random(seed);
        }

        void run() {
            stage.clear();
            try (FakeJira jira = FakeJira.cloud(stage.clock)) {
                stage.connect(tenant, jira);
                jira.searchDelay(Duration.ofSeconds(random.nextInt(20)));
                stage.judged(tenant, sample);
                for (int i = 0; i < STEPS; i++) {
                    step(jira);
                }
                jira.faults().clear();
                for (int k = 0; k < 3; k++) {
                    stage.settle();
                    stage.clock.advance(Duration.ofMinutes(11));
                    reconciler.poll(connection());
                    reconciler.sweep(connection());
                }
                stage.settle();
                try {
                    check(jira);
                } catch (AssertionError e) {
                    tell(jira);
                    throw e;
                }
            }
        }

        private void tell(FakeJira jira) {
            jira.server()
                    .passages()
                    .forEach(p -> System.out.println(
                            "  " + p.call().method() + " " + p.call().path() + " "
                                    + p.reply().status() + (p.delivered() ? "" : " (not told)")
                                    + (p.isWrite()
                                            ? " " + p.call().text().replaceAll("^(?s)(.*?(words \\d+).*|.*)$", "$2")
                                            : "")));
        }

        private Connection connection() {
            return connections.find(tenant, "jira").orElseThrow();
        }

        private void step(FakeJira jira) {
            int what = random.nextInt(15);
            story.append(what).append(' ');
            switch (what) {
                case 0, 1 -> change(sample.why("words " + random.nextInt(1_000)));
                case 2 -> change(sample.status(random.nextBoolean() ? "mitigated" : "applies"));
                case 3 -> human(jira);
                case 4 -> jira.faults().once("POST", "/rest/api/3/issue", new Fault.CommitThenDrop());
                case 5 -> jira.faults().once("PUT", "/rest/api/3/issue/", new Fault.CommitThenDrop());
                case 6 ->
                    jira.faults().once(random.nextBoolean() ? "POST" : "GET", "/rest/api/3/", new Fault.DropBefore());
                case 7 ->
                    jira.faults()
                            .once(
                                    "POST",
                                    "/rest/api/3/",
                                    new Fault.AnswerInstead(Limits.tooMany(
                                            "jira-burst-based",
                                            1,
                                            2,
                                            stage.clock.instant().plusSeconds(2))));
                case 8 ->
                    jira.faults().once("PUT", "/rest/api/3/", new Fault.CommitThenAnswer(Errors.reply(503, "busy")));
                case 9 -> crash();
                case 10 -> reconciler.poll(connection());
                case 11 -> hints(jira);
                case 12 -> jira.faults().once("PUT", "/rest/api/3/issue/", new Fault.DropBefore());
                case 13 -> {
                    // somebody copies the item, label and all; the copy is theirs
                    if (!jira.people().issues().isEmpty()) {
                        jira.people().cloneIssue(jira.people().issues().getFirst().id);
                    }
                }
                default -> stage.clock.advance(Duration.ofSeconds(random.nextInt(30)));
            }
            if (random.nextInt(3) > 0) {
                stage.work();
            }
        }

        private void change(Sample next) {
            ourChanges++;
            sample = next;
            stage.judged(tenant, sample);
        }

        /** A worker takes the lease and dies, at once or on the verge of writing; what it may have sent others play. */
        private void crash() {
            lease.next()
                    .filter(l -> random.nextBoolean())
                    .filter(l -> l.state() == LinkState.LINKED)
                    .ifPresent(l -> results.keep(new Progress(l)));
            stage.clock.advance(Duration.ofSeconds(61));
        }

        private void hints(FakeJira jira) {
            for (Issue i : jira.people().issues()) {
                for (int copies = random.nextInt(3); copies > 0; copies--) {
                    links.remoteMoved(tenant, "jira", List.of(i.id));
                }
            }
        }

        private void human(FakeJira jira) {
            List<Issue> all = jira.people().issues();
            if (all.isEmpty()) {
                return;
            }
            Issue i = all.getFirst();
            switch (random.nextInt(5)) {
                case 0 -> {
                    humanSummary = "people's words " + random.nextInt(100);
                    jira.people().rename(i.id, humanSummary);
                }
                case 1 -> {
                    humanAssigned = true;
                    jira.people().assignTo(i.id, Person.MIA);
                }
                case 2 -> jira.people().start(i.id);
                case 3 -> jira.people().close(i.id);
                default -> jira.people().comment(i.id, "hm");
            }
        }

        private void check(FakeJira jira) {
            Link link = links.byItem(tenant, "jira", finding).orElseThrow();
            List<Issue> live = jira.people().issues().stream()
                    .filter(i -> i.properties.containsKey("dev.vedette.link"))
                    .toList();
            assertThat(live).as("one item; steps %s", story).hasSize(1);
            Issue issue = live.getFirst();
            assertThat(link.remoteId()).isEqualTo(issue.id);
            assertThat(link.state()).isIn(LinkState.LINKED, LinkState.CLOSED);
            assertThat(link.remoteCategory()).as("both sides agree; %s", story).isEqualTo(issue.status.category());
            assertThat(issue.description.toString())
                    .as("the newest words arrived; %s %s", story, link)
                    .contains(sample.why());
            if (humanSummary != null) {
                assertThat(issue.summary).isEqualTo(humanSummary);
            }
            if (humanAssigned) {
                assertThat(issue.assignee).isEqualTo(Person.MIA);
            }
            assertThat(humanFieldsWritten(jira))
                    .as("fields of people written by us")
                    .isZero();
            assertThat(edits(jira)).as("writes; %s", story).isLessThanOrEqualTo(ourChanges + 1L);
        }

        private long edits(FakeJira jira) {
            return jira.server().writes().stream()
                    .filter(p -> p.call().method().equals("PUT")
                            && p.delivered()
                            && p.reply().status() < 300)
                    .count();
        }

        private long humanFieldsWritten(FakeJira jira) {
            return jira.server().writes().stream()
                    .filter(p -> p.call().method().equals("PUT"))
                    .map(Passage::call)
                    .filter(c -> c.text().contains("\"assignee\"") || c.text().contains("\"summary\""))
                    .count();
        }
    }
}
