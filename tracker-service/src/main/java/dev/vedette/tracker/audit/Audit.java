package dev.vedette.tracker.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes and checks the chain of one tenant. */
@Singleton
public class Audit {
    private static final String START = "0".repeat(64);

    private final Database database;
    private final Clock clock;

    Audit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One link of the chain. */
    public record Entry(
            long number,
            Instant at,
            String actor,
            String subject,
            String what,
            JsonNode detail,
            String previous,
            String hash) {}

    /** Inside the caller's transaction; the chain grows with the act or not at all. */
    public String append(String tenant, String actor, String subject, String what, Object detail) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        JsonNode json = Database.tree(Database.json(detail));
        return database.with(h -> {
            h.createQuery("select pg_advisory_xact_lock(hashtextextended(current_schema() || '/audit/' || :tenant, 0))")
                    .bind("tenant", tenant)
                    .map((r, c) -> true)
                    .findOne();
            Entry last = h.createQuery("select * from audit_entry where tenant = :tenant order by number desc limit 1")
                    .bind("tenant", tenant)
                    .map((r, c) -> row(r))
                    .findOne()
                    .orElse(null);
            long number = last == null ? 1 : last.number() + 1;
            String previous = last == null ? START : last.hash();
            String hash = hash(tenant, number, at, actor, subject, what, json, previous);
            h.createUpdate("insert into audit_entry (tenant, number, at, actor, subject, what, detail, previous, hash)"
                            + " values (:tenant, :number, :at, :actor, :subject, :what, cast(:detail as jsonb),"
                            + " :previous, :hash)")
                    .bind("tenant", tenant)
                    .bind("number", number)
                    .bind("at", at)
                    .bind("actor", actor)
                    .bind("subject", subject)
                    .bind("what", what)
                    .bind("detail", Database.json(json))
                    .bind("previous", previous)
                    .bind("hash", hash)
                    .execute();
            return hash;
        });
    }

    public List<Entry> of(String tenant, String subject) {
        return database.with(h -> h.createQuery("select * from audit_entry where tenant = :tenant"
                        + " and (cast(:subject as text) is null or subject = :subject) order by number")
                .bind("tenant", tenant)
                .bind("subject", subject)
                .map((r, c) -> row(r))
                .list());
    }

    /** @return the number of the first entry that does not fit, or 0 when the whole chain holds */
    public long firstBreak(String tenant) {
        String previous = START;
        long expected = 1;
        for (Entry e : of(tenant, null)) {
            String hash = hash(tenant, e.number(), e.at(), e.actor(), e.subject(), e.what(), e.detail(), previous);
            if (e.number() != expected
                    || !e.previous().equals(previous)
                    || !e.hash().equals(hash)) {
                return expected;
            }
            previous = e.hash();
            expected++;
        }
        return 0;
    }

    private static String hash(
            String tenant,
            long number,
            Instant at,
            String actor,
            String subject,
            String what,
            JsonNode detail,
            String previous) {
        // through a tree of sorted maps: the database does not keep the order of keys
        Object sorted = Json.MAPPER.convertValue(detail, Object.class);
        return Json.sha256(Json.bytes(
                List.of(tenant, Long.toString(number), at.toString(), actor, subject, what, sorted, previous)));
    }

    private static Entry row(java.sql.ResultSet r) throws java.sql.SQLException {
        return new Entry(
                r.getLong("number"),
                r.getTimestamp("at").toInstant(),
                r.getString("actor"),
                r.getString("subject"),
                r.getString("what"),
                Database.tree(r.getString("detail")),
                r.getString("previous"),
                r.getString("hash"));
    }
}
