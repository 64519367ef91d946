package dev.vedette.eventing.outbox;

import dev.vedette.eventing.StorageException;
import dev.vedette.eventing.config.EventingConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Removes rows that were sent long ago. Several instances may do it at once. */
@Singleton
class OutboxPruning {
    private static final Logger LOG = Logger.getLogger(OutboxPruning.class);
    // in portions, so that no transaction gets long
    private static final int PORTION = 5_000;
    private static final String PRUNE = """
            delete from outbox_event where position in (
                select position from outbox_event where published_at < ? order by position limit ?
                for update skip locked)
            """;

    private final AgroalDataSource database;
    private final EventingConfig config;
    private final Clock clock;

    @Inject
    OutboxPruning(AgroalDataSource database, EventingConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "outbox-pruning",
            every = "{vedette.eventing.prune.every:10m}",
            delayed = "{vedette.eventing.prune.delayed:1m}")
    void run() {
        try {
            int pruned = prune();
            LOG.debugf("%d sent events removed from the outbox", pruned);
        } catch (StorageException e) {
            LOG.warnf("the outbox was not pruned, next time then: %s", e);
        }
    }

    int prune() {
        Timestamp before = Timestamp.from(clock.instant().minus(config.keepPublished()));
        try (Connection connection = database.getConnection();
                PreparedStatement prune = connection.prepareStatement(PRUNE)) {
            prune.setTimestamp(1, before);
            prune.setInt(2, PORTION);
            int all = 0;
            int portion;
            do {
                portion = prune.executeUpdate();
                all += portion;
            } while (portion == PORTION);
            return all;
        } catch (SQLException e) {
            throw new StorageException("cannot prune the outbox", e);
        }
    }
}
