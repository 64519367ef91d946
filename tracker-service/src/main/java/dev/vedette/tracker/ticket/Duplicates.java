package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.Marker;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Resolution;
import dev.vedette.tracker.spi.Tracker;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Two items of one intent: a worker that was frozen past its lease sent late. The older stays, the younger is closed as
 * its duplicate. Items of different intents are somebody's choice (a recreated item) and are left alone.
 */
@Singleton
class Duplicates {
    private static final Logger LOG = Logger.getLogger(Duplicates.class);

    private final Links links;

    Duplicates(Links links) {
        this.links = links;
    }

    /** @return how many were closed */
    int resolve(Connection c, Tracker tracker) {
        if (!(tracker.find(Marker.COMMON_LABEL) instanceof Answer.Done<List<RemoteItem>>(List<RemoteItem> items))) {
            return 0;
        }
        Map<Marker, List<RemoteItem>> byIntent = items.stream()
                .filter(i -> i.marker() != null)
                .filter(i ->
                        i.labels().contains(Marker.label(c.tenant(), i.marker().item())))
                // what people closed in favour of another is settled
                .filter(i -> i.resolution() != Resolution.DUPLICATE)
                .collect(Collectors.groupingBy(RemoteItem::marker));
        int closed = 0;
        for (List<RemoteItem> same : byIntent.values()) {
            List<RemoteItem> byAge = same.stream()
                    .sorted((a, b) -> CreateProtocol.byAge(a.id(), b.id()))
                    .toList();
            // the older may have been closed by people before the younger came to be
            for (RemoteItem younger : byAge.subList(1, byAge.size())) {
                if (younger.category() != Category.DONE) {
                    close(c, tracker, byAge.getFirst(), younger);
                    closed++;
                }
            }
        }
        return closed;
    }

    private void close(Connection c, Tracker tracker, RemoteItem older, RemoteItem younger) {
        LOG.infof("%s is a duplicate of %s and is closed", younger.key(), older.key());
        links.byItem(c.tenant(), c.name(), older.marker().item())
                .filter(l -> younger.id().equals(l.remoteId()))
                .ifPresent(l -> Database.inTransaction(() -> links.tie(l, older.id(), older.key(), older.url())));
        tracker.comment(younger.id(), "duplicate:" + older.id(), "This is a duplicate of " + older.key() + ".");
        tracker.move(younger.id(), Category.DONE, Resolution.DUPLICATE);
    }
}
