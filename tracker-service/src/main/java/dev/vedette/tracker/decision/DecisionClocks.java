package dev.vedette.tracker.decision;

import dev.vedette.tracker.deadline.Ending;
import dev.vedette.tracker.deadline.EndingClocks;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;

/** Acceptances and plans that end soon, or have ended. */
@Singleton
class DecisionClocks extends EndingClocks {
    private static final String ENDING = """
            select d.tenant, d.system_id, d.id, d.expires_on, d.kind, f.title
            from decision d join finding f on f.tenant = d.tenant and f.id = d.finding_id
            where d.expires_on is not null and d.state in ('active', 'expired') order by d.expires_on, d.id
            """;

    DecisionClocks(Database database) {
        super(
                database,
                ENDING,
                (r, c) -> new Ending(
                        r.getString(1),
                        r.getString(2),
                        "decision",
                        r.getString(3),
                        r.getDate(4).toLocalDate(),
                        (r.getString(5).equals("accept") ? "The acceptance" : "The plan") + " of \"" + r.getString(6)
                                + "\"",
                        "ends after",
                        "ended after"),
                30,
                7,
                1);
    }
}
