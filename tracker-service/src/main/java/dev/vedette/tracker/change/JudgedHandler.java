package dev.vedette.tracker.change;

import dev.vedette.contracts.event.AssessmentCompleted;
import dev.vedette.contracts.event.EventType;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import dev.vedette.tracker.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Closes the circle: ties what an assessment moved to the change that caused it. */
@ApplicationScoped
class JudgedHandler implements EventHandler<AssessmentCompleted> {
    private final Database database;
    private final Clock clock;

    JudgedHandler(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return "tracker.changes";
    }

    @Override
    public EventType type() {
        return EventType.ASSESSMENT_COMPLETED;
    }

    /** The cause is the id of the change or of the event that told of it. */
    @Override
    public Action prepare(Received<AssessmentCompleted> event) {
        AssessmentCompleted e = event.payload();
        if (e.cause() == null) {
            return Action.none();
        }
        return () -> database.use(h -> h.createUpdate("""
                        update change set state = 'judged', assessment_id = :assessment, revision = :revision,
                            woken = cast(:woken as jsonb), worse = cast(:worse as jsonb),
                            calmed = cast(:calmed as jsonb), unchanged = :unchanged, judged_at = :now
                        where tenant = :tenant and (id = :cause or event_id = :cause)
                        """)
                .bind("tenant", event.tenant())
                .bind("cause", e.cause())
                .bind("assessment", e.assessmentId())
                .bind("revision", e.revision())
                .bind("woken", Database.json(e.woken()))
                .bind("worse", Database.json(e.worse()))
                .bind("calmed", Database.json(e.calmed()))
                .bind("unchanged", e.unchanged())
                .bind("now", clock.instant())
                .execute());
    }
}
