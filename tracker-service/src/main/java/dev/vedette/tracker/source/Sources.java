package dev.vedette.tracker.source;

import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.vault.SealedRows;
import dev.vedette.tracker.vault.Vault;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of sources. A changed secret keeps the former one good, so that both ends need not change at once. */
@Singleton
class Sources implements SealedRows {
    private final Database database;
    private final Vault vault;
    private final Clock clock;

    Sources(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Without secrets; {@code hookPath} is where it sends to. */
    record Source(
            String tenant, String name, String kind, UUID hookId, String systemId, Instant lastAt, String lastError) {
        String hookPath() {
            return "/api/tracker/sources/hooks/" + hookId;
        }
    }

    boolean canKeepSecrets() {
        return vault.open();
    }

    void save(String tenant, String name, SourceKind kind, String secret, String systemId) {
        byte[] sealed = vault.seal(tenant, "source/" + name, secret);
        database.use(h -> h.execute(
                "insert into change_source (tenant, name, kind, hook_id, secret, system_id, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant, name) do update set kind = excluded.kind,"
                        + " former_secret = change_source.secret, secret = excluded.secret, system_id = excluded.system_id",
                tenant,
                name,
                kind.word(),
                UUID.randomUUID(),
                sealed,
                systemId,
                Timestamp.from(clock.instant())));
    }

    Optional<Source> byHook(UUID hook) {
        return database.with(h -> h.createQuery("select * from change_source where hook_id = :hook")
                .bind("hook", hook)
                .map((r, c) -> row(r))
                .findOne());
    }

    List<Source> ofTenant(String tenant) {
        return database.with(h -> h.createQuery("select * from change_source where tenant = :tenant order by name")
                .bind("tenant", tenant)
                .map((r, c) -> row(r))
                .list());
    }

    boolean remove(String tenant, String name) {
        return database.with(h -> h.execute("delete from change_source where tenant = ? and name = ?", tenant, name))
                == 1;
    }

    List<String> secrets(Source s) {
        return database.with(h -> h.createQuery(
                        "select secret, former_secret from change_source where tenant = :tenant and name = :name")
                .bind("tenant", s.tenant())
                .bind("name", s.name())
                .map((r, c) -> {
                    List<String> out = new ArrayList<>();
                    for (byte[] sealed : List.of(
                            r.getBytes(1), Optional.ofNullable(r.getBytes(2)).orElse(new byte[0]))) {
                        if (sealed.length > 0) {
                            out.add(vault.open(s.tenant(), "source/" + s.name(), sealed));
                        }
                    }
                    return out;
                })
                .one());
    }

    @Override
    public int reseal(String tenant) {
        int sealed = 0;
        for (Source s : ofTenant(tenant)) {
            sealed += database.with(h -> {
                List<byte[]> row = h.createQuery("select secret, former_secret from change_source"
                                + " where tenant = :tenant and name = :name for update")
                        .bind("tenant", tenant)
                        .bind("name", s.name())
                        .map((r, c) -> Arrays.asList(r.getBytes(1), r.getBytes(2)))
                        .one();
                return h.execute(
                        "update change_source set secret = ?, former_secret = ? where tenant = ? and name = ?",
                        vault.reseal(tenant, "source/" + s.name(), row.get(0)),
                        vault.reseal(tenant, "source/" + s.name(), row.get(1)),
                        tenant,
                        s.name());
            });
        }
        return sealed;
    }

    void heard(Source s, String error) {
        database.use(h -> h.execute(
                "update change_source set last_at = ?, last_error = ? where tenant = ? and name = ?",
                Timestamp.from(clock.instant()),
                error,
                s.tenant(),
                s.name()));
    }

    private static Source row(ResultSet r) throws SQLException {
        Timestamp last = r.getTimestamp("last_at");
        return new Source(
                r.getString("tenant"),
                r.getString("name"),
                r.getString("kind"),
                r.getObject("hook_id", UUID.class),
                r.getString("system_id"),
                last == null ? null : last.toInstant(),
                r.getString("last_error"));
    }
}
