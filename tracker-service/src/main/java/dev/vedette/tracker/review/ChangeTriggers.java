package dev.vedette.tracker.review;

import dev.vedette.contracts.event.AssessmentCompleted;
import dev.vedette.contracts.event.ChangeObserved.Kind;
import dev.vedette.contracts.event.EventType;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What woke or worsened something wants somebody to look at what it touched: a production change, a new catalogue, a
 * new architecture. The first assessment of a system is no change.
 */
@ApplicationScoped
class ChangeTriggers implements EventHandler<AssessmentCompleted> {
    private final Reviews reviews;
    private final Findings findings;
    private final Database database;

    ChangeTriggers(Reviews reviews, Findings findings, Database database) {
        this.reviews = reviews;
        this.findings = findings;
        this.database = database;
    }

    @Override
    public String consumer() {
        return "tracker.reviews";
    }

    @Override
    public EventType type() {
        return EventType.ASSESSMENT_COMPLETED;
    }

    private record Cause(Kind kind, String element, String statement) {}

    @Override
    public Action prepare(Received<AssessmentCompleted> event) {
        return () -> judged(event.tenant(), event.payload());
    }

    private void judged(String tenant, AssessmentCompleted e) {
        Optional<String> before = judgedWith(tenant, e);
        List<String> moved =
                Stream.concat(e.woken().stream(), e.worse().stream()).toList();
        if (moved.isEmpty()) {
            return;
        }
        if (e.cause() != null) {
            cause(tenant, e.cause())
                    .forEach(c -> reviews.want(
                            tenant,
                            e.systemId(),
                            Trigger.of(c.kind()),
                            c.statement() == null ? "A production change moved findings." : c.statement(),
                            c.element() == null ? elements(tenant, moved) : List.of(c.element())));
            return;
        }
        before.ifPresent(with -> {
            boolean newCatalogue = !with.equals(e.catalogueVersion());
            reviews.want(
                    tenant,
                    e.systemId(),
                    newCatalogue ? Trigger.DETECTION : Trigger.ORCHESTRATION,
                    newCatalogue
                            ? "The catalogue " + e.catalogueVersion() + " opened " + moved.size()
                                    + " findings or made them worse."
                            : "Revision " + e.revision() + " of the model opened " + moved.size()
                                    + " findings or made them worse.",
                    elements(tenant, moved));
        });
    }

    private List<String> elements(String tenant, List<String> ids) {
        return findings.all(tenant, ids).stream()
                .flatMap(f -> f.body().components().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The catalogue of the assessment before this one; empty for the first. Remembers the present one. */
    private Optional<String> judgedWith(String tenant, AssessmentCompleted e) {
        return database.with(h -> {
            Optional<String> before = h.createQuery(
                            "select judged_with from known_system where tenant = :tenant and system_id = :system"
                                    + " and judged_with is not null")
                    .bind("tenant", tenant)
                    .bind("system", e.systemId())
                    .mapTo(String.class)
                    .findOne();
            h.execute(
                    "update known_system set judged_with = ? where tenant = ? and system_id = ?",
                    e.catalogueVersion(),
                    tenant,
                    e.systemId());
            return before;
        });
    }

    private List<Cause> cause(String tenant, String id) {
        return database.with(h -> h.createQuery("select kind, element, statement from change"
                        + " where tenant = :tenant and (id = :cause or event_id = :cause)")
                .bind("tenant", tenant)
                .bind("cause", id)
                .map((r, c) -> new Cause(Kind.valueOf(r.getString(1)), r.getString(2), r.getString(3)))
                .list());
    }
}
