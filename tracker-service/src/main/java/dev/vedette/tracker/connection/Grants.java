package dev.vedette.tracker.connection;

import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.vault.SealedRows;
import dev.vedette.tracker.vault.Vault;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Access tokens that live for an hour, renewed by one worker at a time. A refresh token can be used only once, so the
 * row is locked while it is renewed, and the next refresh token is committed before the new access token is used:
 * whoever dies in between finds a grant that still works.
 */
@Singleton
class Grants implements SealedRows {
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Database database;
    private final Vault vault;
    private final TokenEndpoint endpoint;
    private final Clock clock;

    Grants(Database database, Vault vault, TokenEndpoint endpoint, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** What a caller may do now. */
    sealed interface Access {
        record Granted(String token) implements Access {}

        /** @param why for people: they have to authorize anew */
        record Ended(String why) implements Access {}

        record Wait(Instant until, String why) implements Access {}
    }

    private record Row(byte[] secrets, byte[] granted, Instant until, String failed) {}

    /** Replaces the grant; what was granted before is forgotten. Commits with the caller. */
    void save(String tenant, String name, GrantSecrets secrets) {
        database.use(h -> h.execute(
                "insert into connection_grant (tenant, connection, secrets) values (?, ?, ?)"
                        + " on conflict (tenant, connection) do update set secrets = excluded.secrets, granted = null,"
                        + " granted_until = null, failed = null",
                tenant,
                name,
                sealed(tenant, name, secrets)));
    }

    private byte[] sealed(String tenant, String name, GrantSecrets secrets) {
        return vault.seal(tenant, name + "/grant", Database.json(secrets));
    }

    Access access(Connection c) {
        Optional<Row> row = row(c, "");
        if (row.isEmpty()) {
            return new Access.Ended("no client secret is stored");
        }
        return fresh(c, row.get()).orElseGet(() -> Database.transaction(() -> renewed(c)));
    }

    private Optional<Access> fresh(Connection c, Row row) {
        if (row.failed() != null) {
            return Optional.of(new Access.Ended(row.failed()));
        }
        boolean good =
                row.granted() != null && row.until().isAfter(clock.instant().plus(RENEW_BEFORE));
        return good
                ? Optional.of(new Access.Granted(vault.open(c.tenant(), c.name() + "/access", row.granted())))
                : Optional.empty();
    }

    /** Under the row's lock; who does not get it comes back when the other is done. */
    private Access renewed(Connection c) {
        Optional<Row> locked = row(c, " for update skip locked");
        if (locked.isEmpty()) {
            return new Access.Wait(clock.instant().plus(SOON), "the access token is being renewed");
        }
        Optional<Access> meanwhile = fresh(c, locked.get());
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        GrantSecrets secrets = Database.read(
                vault.open(c.tenant(), c.name() + "/grant", locked.get().secrets()), GrantSecrets.class);
        return switch (endpoint.ask(c.authorization(), secrets)) {
            case TokenEndpoint.Answer.Granted(String token, Duration lives, String next) -> {
                keep(c, secrets.next(next), token, clock.instant().plus(lives));
                yield new Access.Granted(token);
            }
            case TokenEndpoint.Answer.Refused(String why) -> {
                fail(c, why);
                yield new Access.Ended(why);
            }
            case TokenEndpoint.Answer.Later(String why) ->
                new Access.Wait(clock.instant().plus(LATER), why);
        };
    }

    private Optional<Row> row(Connection c, String lock) {
        return database.with(h -> h.createQuery("select secrets, granted, granted_until, failed from connection_grant"
                        + " where tenant = :tenant and connection = :name" + lock)
                .bind("tenant", c.tenant())
                .bind("name", c.name())
                .map((r, x) -> new Row(
                        r.getBytes(1),
                        r.getBytes(2),
                        r.getTimestamp(3) == null ? null : r.getTimestamp(3).toInstant(),
                        r.getString(4)))
                .findOne());
    }

    private void keep(Connection c, GrantSecrets next, String token, Instant until) {
        database.use(h -> h.execute(
                "update connection_grant set secrets = ?, granted = ?, granted_until = ?, failed = null"
                        + " where tenant = ? and connection = ?",
                sealed(c.tenant(), c.name(), next),
                vault.seal(c.tenant(), c.name() + "/access", token),
                Timestamp.from(until),
                c.tenant(),
                c.name()));
    }

    private void fail(Connection c, String why) {
        database.use(h -> h.execute(
                "update connection_grant set failed = ? where tenant = ? and connection = ?",
                why,
                c.tenant(),
                c.name()));
    }

    /** The access token is dropped rather than sealed anew: the next call gets another. */
    @Override
    public int reseal(String tenant) {
        record Sealed(String connection, byte[] secrets) {}
        List<Sealed> rows = database.with(
                h -> h.createQuery("select connection, secrets from connection_grant where tenant = :tenant for update")
                        .bind("tenant", tenant)
                        .map((r, c) -> new Sealed(r.getString(1), r.getBytes(2)))
                        .list());
        rows.forEach(row -> database.use(h -> h.execute(
                "update connection_grant set secrets = ?, granted = null, granted_until = null"
                        + " where tenant = ? and connection = ?",
                vault.reseal(tenant, row.connection() + "/grant", row.secrets()),
                tenant,
                row.connection())));
        return rows.size();
    }
}
