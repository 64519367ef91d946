package dev.vedette.tracker.decision;

import dev.vedette.tracker.deadline.Clocks;
import dev.vedette.tracker.deadline.Due;
import dev.vedette.tracker.deadline.Ending;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Acceptances and plans that end soon, or have ended. */
@Singleton
class DecisionClocks implements Clocks {
    private static final int[] WARN_DAYS = {30, 7, 1};
    private static final String ENDING = """
            select d.tenant, d.system_id, d.id, d.expires_on, d.kind, f.title
            from decision d join finding f on f.tenant = d.tenant and f.id = d.finding_id
            where d.expires_on is not null and d.state in ('active', 'expired') order by d.expires_on, d.id
            """;

    private final Database database;

    DecisionClocks(Database database) {
        this.database = database;
    }

    @Override
    public List<Due> due(Instant now) {
        List<Ending> all = database.with(h -> h.createQuery(ENDING)
                .map((r, c) -> new Ending(
                        r.getString(1),
                        r.getString(2),
                        "decision",
                        r.getString(3),
                        r.getDate(4).toLocalDate(),
                        (r.getString(5).equals("accept") ? "The acceptance" : "The plan") + " of \"" + r.getString(6)
                                + "\"",
                        "ends after",
                        "ended after"))
                .list());
        return all.stream().flatMap(e -> e.due(now, WARN_DAYS)).toList();
    }
}
