package dev.vedette.tracker.evidence;

import dev.vedette.tracker.deadline.Clocks;
import dev.vedette.tracker.deadline.Due;
import dev.vedette.tracker.deadline.Ending;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Approved evidence that will not hold much longer, or no longer does. */
@Singleton
class EvidenceClocks implements Clocks {
    private static final int[] WARN_DAYS = {30, 7, 1};
    private static final String ENDING = """
            select tenant, system_id, id, valid_until, title, control from evidence
            where valid_until is not null and state in ('approved', 'expired') order by valid_until, id
            """;

    private final Database database;

    EvidenceClocks(Database database) {
        this.database = database;
    }

    @Override
    public List<Due> due(Instant now) {
        List<Ending> all = database.with(h -> h.createQuery(ENDING)
                .map((r, c) -> new Ending(
                        r.getString(1),
                        r.getString(2),
                        "evidence",
                        r.getString(3),
                        r.getDate(4).toLocalDate(),
                        "The evidence \"" + r.getString(5) + "\" for " + r.getString(6),
                        "holds until",
                        "held until"))
                .list());
        return all.stream().flatMap(e -> e.due(now, WARN_DAYS)).toList();
    }
}
