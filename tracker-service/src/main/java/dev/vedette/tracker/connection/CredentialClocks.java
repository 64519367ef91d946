package dev.vedette.tracker.connection;

import dev.vedette.tracker.deadline.Ending;
import dev.vedette.tracker.deadline.EndingClocks;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;

/** Tokens that end soon. Told to every system whose tickets go through the connection: those would stand still. */
@Singleton
class CredentialClocks extends EndingClocks {
    private static final String ENDING = """
            select distinct c.tenant, l.system_id, c.name, c.expires_on from connection c
            join ticket_link l on l.tenant = c.tenant and l.connection = c.name
            where c.expires_on is not null order by 1, 2, 3
            """;

    CredentialClocks(Database database) {
        super(
                database,
                ENDING,
                (r, c) -> new Ending(
                        r.getString(1),
                        r.getString(2),
                        "credential",
                        r.getString(3),
                        r.getDate(4).toLocalDate(),
                        "The token of the connection \"" + r.getString(3) + "\"",
                        "is good until",
                        "was good until"),
                30,
                14,
                7,
                1);
    }
}
