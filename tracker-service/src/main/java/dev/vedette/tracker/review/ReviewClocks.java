package dev.vedette.tracker.review;

import dev.vedette.tracker.deadline.Clocks;
import dev.vedette.tracker.deadline.Due;
import dev.vedette.tracker.deadline.Mark;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Open reviews that are late, or soon will be. */
@Singleton
class ReviewClocks implements Clocks {
    private final Database database;

    ReviewClocks(Database database) {
        this.database = database;
    }

    private record Open(String tenant, String system, String name, String id, Instant openedAt, Instant dueAt) {}

    @Override
    public List<Due> due(Instant now) {
        return database
                .with(h -> h.createQuery(
                                "select r.tenant, r.system_id, coalesce(s.name, r.system_id), r.id, r.opened_at,"
                                        + " r.due_at from review r left join known_system s on s.tenant = r.tenant"
                                        + " and s.system_id = r.system_id where r.state = 'open' order by r.due_at, r.id")
                        .map((r, c) -> new Open(
                                r.getString(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getTimestamp(5).toInstant(),
                                r.getTimestamp(6).toInstant()))
                        .list())
                .stream()
                .flatMap(o -> due(o, now))
                .toList();
    }

    private static Stream<Due> due(Open o, Instant now) {
        return Mark.ofWork(o.openedAt(), o.dueAt(), now)
                .map(mark -> new Due(
                        o.tenant(),
                        o.system(),
                        "review",
                        o.id(),
                        o.dueAt(),
                        mark,
                        "The review of " + o.name() + (now.isBefore(o.dueAt()) ? " is due on " : " was due on ")
                                + o.dueAt().toString().substring(0, 10) + "."))
                .stream();
    }
}
