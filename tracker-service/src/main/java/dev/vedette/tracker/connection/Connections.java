package dev.vedette.tracker.connection;

import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of connections. */
@Singleton
public class Connections {
    private static final String SELECT = "select * from connection ";

    private final Database database;
    private final Clock clock;

    Connections(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Connection> find(String tenant, String name) {
        return database.with(h -> h.createQuery(SELECT + "where tenant = :tenant and name = :name")
                .bind("tenant", tenant)
                .bind("name", name)
                .map((r, c) -> row(r))
                .findOne());
    }

    public Optional<Connection> byHook(UUID hookId) {
        return database.with(h -> h.createQuery(SELECT + "where hook_id = :hook")
                .bind("hook", hookId)
                .map((r, c) -> row(r))
                .findOne());
    }

    public List<Connection> ofTenant(String tenant) {
        return database.with(h -> h.createQuery(SELECT + "where tenant = :tenant order by name")
                .bind("tenant", tenant)
                .map((r, c) -> row(r))
                .list());
    }

    public List<Connection> all() {
        return database.with(h -> h.createQuery(SELECT + "order by tenant, name")
                .map((r, c) -> row(r))
                .list());
    }

    /** What a person wants a connection to be. */
    public record Setup(
            String kind,
            URI base,
            URI pages,
            String account,
            Authorization authorization,
            Profile profile,
            boolean builtIn) {}

    /**
     * A new profile makes a new version; items keep the one they were made with until they are migrated. Commits with
     * the caller.
     */
    public void save(String tenant, String name, Setup to, Secrets secrets) {
        database.use(h -> h.createUpdate("""
                        insert into connection (tenant, name, tracker, base_url, page_url, account, authorization_by,
                            secret, hook_id, hook_secret, expires_on, profile, built_in, created_at)
                        values (:tenant, :name, :kind, :base, :pages, :account, cast(:authorization as jsonb), :secret,
                            :hook, :hookSecret, :expires, cast(:profile as jsonb), :builtIn, :now)
                        on conflict (tenant, name) do update set tracker = :kind, base_url = :base, page_url = :pages,
                            account = :account, authorization_by = cast(:authorization as jsonb),
                            secret = coalesce(:secret, connection.secret),
                            hook_secret = coalesce(:hookSecret, connection.hook_secret),
                            expires_on = :expires, profile = cast(:profile as jsonb), profile_stale = null,
                            parked_until = null,
                            profile_version = connection.profile_version
                                + case when connection.profile = cast(:profile as jsonb) then 0 else 1 end
                        """)
                .bind("tenant", tenant)
                .bind("name", name)
                .bind("kind", to.kind())
                .bind("base", to.base().toString())
                .bind("pages", to.pages() == null ? null : to.pages().toString())
                .bind("account", to.account())
                .bind("authorization", Database.json(to.authorization()))
                .bind("secret", secrets.credential())
                .bind("hook", UUID.randomUUID())
                .bind("hookSecret", secrets.hook())
                .bind("expires", secrets.expiresOn() == null ? null : Date.valueOf(secrets.expiresOn()))
                .bind("profile", Database.json(to.profile()))
                .bind("builtIn", to.builtIn())
                .bind("now", clock.instant())
                .execute());
        database.use(h -> h.execute(
                "insert into connection_profile (tenant, name, version, profile)"
                        + " select tenant, name, profile_version, profile from connection where tenant = ? and name = ?"
                        + " on conflict do nothing",
                tenant,
                name));
    }

    /** The connection with the profile an item was made with. */
    public Connection at(Connection c, int profileVersion) {
        if (c.profileVersion() == profileVersion) {
            return c;
        }
        return database.with(h -> h.createQuery("select profile from connection_profile"
                        + " where tenant = :tenant and name = :name and version = :version")
                .bind("tenant", c.tenant())
                .bind("name", c.name())
                .bind("version", profileVersion)
                .map((r, x) -> c.with(Database.read(r.getString(1), Profile.class), profileVersion))
                .findOne()
                .orElse(c));
    }

    /** Sealed; {@code null} keeps what is there. */
    public record Secrets(byte[] credential, byte[] hook, java.time.LocalDate expiresOn) {
        public static final Secrets NONE = new Secrets(null, null, null);
    }

    byte[] sealed(String tenant, String name, boolean hook) {
        return database.with(h -> h.createQuery("select " + (hook ? "hook_secret" : "secret")
                        + " from connection where tenant = :tenant and name = :name")
                .bind("tenant", tenant)
                .bind("name", name)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null));
    }

    /** New envelopes for what is stored. */
    void replaceSealed(String tenant, String name, byte[] secret, byte[] hookSecret) {
        database.use(h -> h.execute(
                "update connection set secret = ?, hook_secret = ? where tenant = ? and name = ?",
                secret,
                hookSecret,
                tenant,
                name));
    }

    public boolean remove(String tenant, String name) {
        return database.with(h -> h.execute("delete from connection where tenant = ? and name = ?", tenant, name)) == 1;
    }

    public void ok(Connection c) {
        Instant now = clock.instant();
        // once a second is enough for a health mark; this row would be the hottest of all otherwise
        database.use(h -> h.execute(
                "update connection set last_ok_at = ?, last_error = null where tenant = ? and name = ?"
                        + " and (last_ok_at is null or last_ok_at < ? or last_error is not null)",
                ts(now),
                c.tenant(),
                c.name(),
                ts(now.minusSeconds(1))));
    }

    public void failed(Connection c, String error) {
        database.use(h -> h.execute(
                "update connection set last_error = ?, last_error_at = ? where tenant = ? and name = ?",
                error,
                ts(clock.instant()),
                c.tenant(),
                c.name()));
    }

    public void park(Connection c, Instant until, String why) {
        database.use(h -> h.execute(
                "update connection set parked_until = greatest(coalesce(parked_until, ?), ?), last_error = ?,"
                        + " last_error_at = ? where tenant = ? and name = ?",
                ts(until),
                ts(until),
                why,
                ts(clock.instant()),
                c.tenant(),
                c.name()));
    }

    public void stale(Connection c, String why) {
        database.use(h -> h.execute(
                "update connection set profile_stale = ? where tenant = ? and name = ?", why, c.tenant(), c.name()));
    }

    public void own(Connection c, String account) {
        database.use(h -> h.execute(
                "update connection set own_account = ? where tenant = ? and name = ?", account, c.tenant(), c.name()));
    }

    public void polled(Connection c, Instant to) {
        database.use(h -> h.execute(
                "update connection set polled_to = ? where tenant = ? and name = ?", ts(to), c.tenant(), c.name()));
    }

    public void swept(Connection c, Instant at) {
        database.use(h -> h.execute(
                "update connection set swept_at = ? where tenant = ? and name = ?", ts(at), c.tenant(), c.name()));
    }

    private static Timestamp ts(Instant t) {
        return Timestamp.from(t);
    }

    private static Instant instant(ResultSet r, String column) throws SQLException {
        Timestamp t = r.getTimestamp(column);
        return t == null ? null : t.toInstant();
    }

    private static Connection row(ResultSet r) throws SQLException {
        Date expires = r.getDate("expires_on");
        return new Connection(
                r.getString("tenant"),
                r.getString("name"),
                r.getString("tracker"),
                URI.create(r.getString("base_url")),
                r.getString("page_url") == null ? null : URI.create(r.getString("page_url")),
                r.getString("account"),
                Database.read(r.getString("authorization_by"), Authorization.class),
                r.getObject("hook_id", UUID.class),
                expires == null ? null : expires.toLocalDate(),
                Database.read(r.getString("profile"), Profile.class),
                r.getInt("profile_version"),
                r.getString("profile_stale"),
                r.getBoolean("built_in"),
                r.getString("own_account"),
                instant(r, "last_ok_at"),
                r.getString("last_error"),
                instant(r, "last_error_at"),
                instant(r, "parked_until"),
                instant(r, "polled_to"),
                instant(r, "swept_at"));
    }
}
