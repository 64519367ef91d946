package dev.vedette.eventing.outbox;

import dev.vedette.eventing.config.EventingConfig;
import dev.vedette.eventing.retry.Backoff;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends committed outbox rows, one batch after the other on one thread. Several instances of a service may run it; a
 * database lock lets one at a time work, the others look on.
 */
@Singleton
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long END_PATIENCE_SECONDS = 5;

    private final RelayPass pass;
    private final EventingConfig config;
    private final Backoff backoff;
    private final Counter sent;
    private final Counter failures;
    private final WakeUp wakeUp = new WakeUp();
    private volatile boolean ending;
    private volatile String trouble;
    private Thread thread;

    @Inject
    OutboxRelay(RelayPass pass, EventingConfig config, MeterRegistry metrics) {
        this.pass = pass;
        this.config = config;
        this.backoff = Backoff.of(config.retry());
        this.sent = Counter.builder("vedette.outbox.sent")
                .description("Outbox rows confirmed by Kafka")
                .register(metrics);
        this.failures = Counter.builder("vedette.outbox.send.failures")
                .description("Relay passes that could not send or mark everything")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        if (thread != null) {
            wakeUp.call();
            thread.join(TimeUnit.SECONDS.toMillis(END_PATIENCE_SECONDS));
        }
    }

    /** Rows may be waiting. */
    void wake() {
        wakeUp.call();
    }

    /** Why rows cannot be sent at the moment; {@code null} when all is well. */
    public String trouble() {
        return trouble;
    }

    private void run() {
        int failed = 0;
        try {
            while (!ending) {
                PassResult result = tryPass();
                failed = result.failure() == null ? 0 : failed + 1;
                if (failed > 0) {
                    note(result.failure(), failed);
                    // not woken by commits: while Kafka is away, each of them would start another vain attempt
                    backoff.pause(failed, () -> ending);
                } else {
                    trouble = null;
                    if (result.sent() == 0) {
                        wakeUp.await(config.relay().poll());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PassResult tryPass() throws InterruptedException {
        try {
            PassResult result = pass.run();
            sent.increment(result.sent());
            return result;
        } catch (SQLException | RuntimeException e) {
            return new PassResult(0, e);
        }
    }

    private void note(Exception failure, int failed) {
        failures.increment();
        trouble = failure.toString();
        if (failed == 1) {
            LOG.warnf("events wait in the outbox, nothing is lost, trying again: %s", failure);
        } else {
            LOG.debugf(failure, "outbox relay, attempt %d", failed);
        }
    }
}
