package dev.vedette.tracker.ticket;

import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Comments to post, each once; and what people wrote, kept with its author. */
@Singleton
public class Notes {
    /** The key of the one note that is no comment but the link to the finding. */
    static final String DEEP_LINK = "deep-link";

    private final Database database;
    private final Clock clock;

    Notes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A comment people can see beside the link. */
    public record Note(String key, String author, String body, boolean incoming, Instant postedAt, Instant at) {}

    /** @return whether it is new */
    boolean post(String tenant, UUID link, String key, String body) {
        return insert(tenant, link, key, null, body, false);
    }

    boolean received(String tenant, UUID link, String remoteId, String author, String body) {
        return insert(tenant, link, "remote:" + remoteId, author, body, true);
    }

    private boolean insert(String tenant, UUID link, String key, String author, String body, boolean incoming) {
        return database.with(h -> h.execute(
                        "insert into ticket_note (tenant, link_id, note_key, author, body, incoming, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        link,
                        key,
                        author,
                        body,
                        incoming,
                        Timestamp.from(clock.instant())))
                == 1;
    }

    List<Note> waiting(String tenant, UUID link) {
        return all(tenant, link).stream()
                .filter(n -> !n.incoming() && n.postedAt() == null)
                .toList();
    }

    public List<Note> all(String tenant, UUID link) {
        return database.with(
                h -> h.createQuery("select note_key, author, body, incoming, posted_at, at from ticket_note"
                                + " where tenant = :tenant and link_id = :link order by at, note_key")
                        .bind("tenant", tenant)
                        .bind("link", link)
                        .map((r, c) -> new Note(
                                r.getString("note_key"),
                                r.getString("author"),
                                r.getString("body"),
                                r.getBoolean("incoming"),
                                r.getTimestamp("posted_at") == null
                                        ? null
                                        : r.getTimestamp("posted_at").toInstant(),
                                r.getTimestamp("at").toInstant()))
                        .list());
    }

    void posted(String tenant, UUID link, String key) {
        database.use(h -> h.execute(
                "update ticket_note set posted_at = ? where tenant = ? and link_id = ? and note_key = ?",
                Timestamp.from(clock.instant()),
                tenant,
                link,
                key));
    }
}
