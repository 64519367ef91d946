package dev.vedette.tracker.review;

import dev.vedette.contracts.event.AssessmentCompleted;
import dev.vedette.contracts.event.ChangeObserved.Kind;
import dev.vedette.contracts.event.EventType;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import dev.vedette.tracker.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A judged change that woke or worsened something wants somebody to look at what it touched. */
@ApplicationScoped
class ChangeTriggers implements EventHandler<AssessmentCompleted> {
    private final Reviews reviews;
    private final Database database;

    ChangeTriggers(Reviews reviews, Database database) {
        this.reviews = reviews;
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
        AssessmentCompleted e = event.payload();
        boolean moved = !e.woken().isEmpty() || !e.worse().isEmpty();
        if (e.cause() == null || !moved) {
            return Action.none();
        }
        return () -> cause(event.tenant(), e.cause())
                .forEach(c -> reviews.want(
                        event.tenant(),
                        e.systemId(),
                        Trigger.of(c.kind()),
                        c.statement() == null ? "A production change moved findings." : c.statement(),
                        c.element() == null ? List.of() : List.of(c.element())));
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
