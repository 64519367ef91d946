package dev.vedette.tracker.ticket;

import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Writes what workers found out, under the fence they hold. */
@Singleton
class Results {
    private static final String WRITE = """
            update ticket_link set state = :state, profile_version = :profile, attempt = :attempt, failures = :failures,
                due_at = case when not :release then due_at when touched > :seen and :state in ('LINKED', 'CLOSED', 'REJECTED') then :now
                    else cast(:due as timestamptz) end,
                lease_until = case when :release then null else lease_until end,
                synced = case when :complete then :seen else synced end,
                unknown_since = :unknownSince, lookups = :lookups, remote_id = :remoteId, remote_key = :remoteKey,
                remote_url = :remoteUrl, remote_category = :category, remote_resolution = :resolution,
                remote_updated = :updated, base = cast(:base as jsonb), text_detached = :detached, flagged = :flagged,
                message = :message, claim_hash = :claim, claim_revision = :claimRevision, writes = :writes,
                writes_from = :writesFrom, changed_at = :now
            where id = :id and fence = :fence
            """;

    private final Database database;
    private final Links links;
    private final Clock clock;

    Results(Database database, Links links, Clock clock) {
        this.database = database;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Ends the lease. Commits together: the link, whatever {@code also} writes, and the event if what others see of the
     * link has changed.
     *
     * @return {@code false} when the lease was lost meanwhile: then nothing is written
     */
    boolean finish(Progress p, String kind, Runnable also) {
        return Database.transaction(() -> {
            if (database.with(h -> write(h, p, true)) == 0) {
                return false;
            }
            also.run();
            Link now = links.find(p.from.tenant(), p.from.id()).orElseThrow();
            if (told(p.from, now)) {
                links.tell(now, kind);
            }
            return true;
        });
    }

    /** Keeps the lease, and the row due: what must be known, and done again, should we die in the next step. */
    boolean keep(Progress p) {
        return Database.transaction(() -> database.with(h -> write(h, p, false)) == 1);
    }

    private static boolean told(Link before, Link now) {
        return before.state() != now.state()
                || before.textDetached() != now.textDetached()
                || !Objects.equals(before.remoteId(), now.remoteId())
                || !Objects.equals(before.remoteKey(), now.remoteKey())
                || !Objects.equals(before.remoteCategory(), now.remoteCategory())
                || !Objects.equals(before.message(), now.message());
    }

    private int write(Handle h, Progress p, boolean release) {
        return h.createUpdate(WRITE)
                .bind("state", p.state.name())
                .bind("profile", p.profileVersion)
                .bind("attempt", p.attempt)
                .bind("failures", p.failures)
                .bind("seen", p.from.touched())
                .bind("due", p.dueAt)
                .bind("release", release)
                .bind("complete", release && p.dueAt == null)
                .bind("unknownSince", p.unknownSince)
                .bind("lookups", p.lookups)
                .bind("remoteId", p.remoteId)
                .bind("remoteKey", p.remoteKey)
                .bind("remoteUrl", p.remoteUrl)
                .bind("category", p.remoteCategory)
                .bind("resolution", p.remoteResolution)
                .bind("updated", p.remoteUpdated)
                .bind("base", Database.json(p.base))
                .bind("detached", p.textDetached)
                .bind("flagged", p.flagged)
                .bind("message", p.message)
                .bind("claim", p.claimHash)
                .bind("claimRevision", p.claimRevision)
                .bind("writes", p.writes)
                .bind("writesFrom", p.writesFrom)
                .bind("now", clock.instant())
                .bind("id", p.from.id())
                .bind("fence", p.from.fence())
                .execute();
    }
}
