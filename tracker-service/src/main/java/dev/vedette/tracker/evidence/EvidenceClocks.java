package dev.vedette.tracker.evidence;

import dev.vedette.tracker.deadline.Ending;
import dev.vedette.tracker.deadline.EndingClocks;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;

/** Approved evidence that will not hold much longer, or no longer does. */
@Singleton
class EvidenceClocks extends EndingClocks {
    private static final String ENDING = """
            select tenant, system_id, id, valid_until, title, control from evidence
            where valid_until is not null and state in ('approved', 'expired') order by valid_until, id
            """;

    EvidenceClocks(Database database) {
        super(
                database,
                ENDING,
                (r, c) -> new Ending(
                        r.getString(1),
                        r.getString(2),
                        "evidence",
                        r.getString(3),
                        r.getDate(4).toLocalDate(),
                        "The evidence \"" + r.getString(5) + "\" for " + r.getString(6),
                        "holds until",
                        "held until"),
                30,
                7,
                1);
    }
}
