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
import dev.vedette.tracker.support.InProcessHttp;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One way through it, the same for the same seed: everything on one thread, with a time and a tenant of its own. */
final class Interleaving {
    private static final int STEPS = 14;
    private final Parts parts;
    private final Random random;
    private final String tenant = "t-" + UUID.randomUUID();
    private final String finding = "f-" + UUID.randomUUID();
    private final StringBuilder story = new StringBuilder();
    private Sample sample;
    private int ourChanges = 1;
    private int late;
    private String humanSummary;
    private boolean humanAssigned;

    /** What is played with. */
    record Parts(
            Stage stage,
            Links links,
            Connections connections,
            Reconciler reconciler,
            Lease lease,
            Results results,
            InProcessHttp http) {}

    Interleaving(Parts parts, long seed) {
        this.parts = parts;
        random = new Random(seed);
        sample = Sample.of(parts.stage().system(), finding);
    }

    void run() {
        parts.stage().clock.detach(parts.stage().clock.instant());
        try (FakeJira jira = FakeJira.cloud(parts.stage().clock)) {
            parts.http().shortcut(jira.server());
            try {
                play(jira);
                check(jira);
            } catch (AssertionError e) {
                tell(jira);
                throw e;
            } finally {
                parts.http().forget(jira.server());
            }
        } finally {
            parts.stage().clear(tenant);
            parts.stage().clock.attach();
        }
    }

    private void play(FakeJira jira) {
        parts.stage().connect(tenant, jira);
        jira.searchDelay(Duration.ofSeconds(random.nextInt(20)));
        parts.stage().judged(tenant, sample);
        for (int i = 0; i < STEPS; i++) {
            step(jira);
        }
        jira.faults().clear();
        for (int k = 0; k < 3; k++) {
            parts.stage().settle(tenant);
            parts.stage().clock.advance(Duration.ofMinutes(11));
            parts.reconciler().poll(connection());
            parts.reconciler().sweep(connection());
        }
        parts.stage().settle(tenant);
    }

    private void tell(FakeJira jira) {
        StringBuilder told = new StringBuilder("steps " + story);
        jira.server().passages().forEach(p -> told.append("\n  ")
                .append(p.call().method())
                .append(' ')
                .append(p.call().path())
                .append(' ')
                .append(p.reply().status())
                .append(p.delivered() ? "" : " (not told)"));
        System.out.println(told);
    }

    private Connection connection() {
        return parts.connections().find(tenant, "jira").orElseThrow();
    }

    private void step(FakeJira jira) {
        int what = random.nextInt(16);
        story.append(what).append(' ');
        switch (what) {
            case 0, 1 -> change(sample.why("words " + random.nextInt(1_000)));
            case 2 -> change(sample.status(random.nextBoolean() ? "mitigated" : "applies"));
            case 3 -> human(jira);
            case 4 -> jira.faults().once("POST", "/rest/api/3/issue", new Fault.CommitThenDrop());
            case 5 -> jira.faults().once("PUT", "/rest/api/3/issue/", new Fault.CommitThenDrop());
            case 6 -> jira.faults().once(random.nextBoolean() ? "POST" : "GET", "/rest/api/3/", new Fault.DropBefore());
            case 7 ->
                jira.faults()
                        .once(
                                "POST",
                                "/rest/api/3/",
                                new Fault.AnswerInstead(Limits.tooMany(
                                        "jira-burst-based",
                                        1,
                                        2,
                                        parts.stage().clock.instant().plusSeconds(2))));
            case 8 -> jira.faults().once("PUT", "/rest/api/3/", new Fault.CommitThenAnswer(Errors.reply(503, "busy")));
            case 9 -> crash();
            case 10 -> parts.reconciler().poll(connection());
            case 11 -> hints(jira);
            case 12 -> jira.faults().once("PUT", "/rest/api/3/issue/", new Fault.DropBefore());
            case 13 -> {
                // somebody copies the item, label and all; the copy is theirs
                if (!jira.people().issues().isEmpty()) {
                    jira.people().cloneIssue(jira.people().issues().getFirst().id);
                }
            }
            case 14 -> arriveLate(jira);
            default -> parts.stage().clock.advance(Duration.ofSeconds(random.nextInt(30)));
        }
        if (random.nextInt(3) > 0) {
            parts.stage().work(tenant);
        }
    }

    private void change(Sample next) {
        ourChanges++;
        sample = next;
        parts.stage().judged(tenant, sample);
    }

    /** A worker takes the lease and dies, at once or on the verge of writing; what it may have sent others play. */
    private void crash() {
        parts.lease()
                .next(tenant)
                .filter(l -> random.nextBoolean())
                .filter(l -> l.state() == LinkState.LINKED)
                .ifPresent(l -> parts.results().keep(new Progress(l)));
        parts.stage().clock.advance(Duration.ofSeconds(61));
    }

    /** A request to create that was lost on the way in comes through after all, when nobody waits for it any more. */
    private void arriveLate(FakeJira jira) {
        List<Passage> lost = jira.server().passages().stream()
                .filter(p -> p.reply().status() == 0 && p.call().path().equals("/rest/api/3/issue"))
                .toList();
        if (late < lost.size()) {
            jira.server().pass(lost.get(late++).call());
        }
    }

    private void hints(FakeJira jira) {
        for (Issue i : jira.people().issues()) {
            for (int copies = random.nextInt(3); copies > 0; copies--) {
                parts.links().remoteMoved(tenant, "jira", List.of(i.id));
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
        Link link = parts.links().byItem(tenant, "jira", finding).orElseThrow();
        List<Issue> live = jira.people().issues().stream()
                .filter(i -> i.properties.containsKey("dev.vedette.link"))
                .filter(i -> !closedAsDuplicate(i))
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

    private static boolean closedAsDuplicate(Issue i) {
        return i.status.category().equals("done")
                && i.comments.stream().anyMatch(n -> n.body().toString().contains("This is a duplicate of"));
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
