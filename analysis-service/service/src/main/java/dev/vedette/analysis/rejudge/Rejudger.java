package dev.vedette.analysis.rejudge;

import dev.vedette.analysis.catalogue.Catalogues;
import dev.vedette.analysis.judge.Rejudging;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Plans the work when the catalogue in force is another one than that of stored assessments, and does it. */
@ApplicationScoped
class Rejudger {
    private static final Logger LOG = Logger.getLogger(Rejudger.class);

    private final RejudgeTable table;
    private final Rejudging rejudging;
    private final Catalogues catalogues;

    Rejudger(RejudgeTable table, Rejudging rejudging, Catalogues catalogues) {
        this.table = table;
        this.rejudging = rejudging;
        this.catalogues = catalogues;
    }

    @Scheduled(
            every = "${vedette.analysis.rejudge.plan-every:5m}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void plan() {
        table.tenants().forEach(this::plan);
    }

    void plan(String tenant) {
        String catalogue = catalogues.inForce(tenant).key();
        int planned = table.plan(tenant, catalogue, Set.of());
        if (planned > 0) {
            LOG.infof("catalogue %s: %d systems are judged again in the background", catalogue, planned);
        }
    }

    @Scheduled(
            every = "${vedette.analysis.rejudge.work-every:2s}",
            delayed = "6s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        for (Optional<RejudgeTable.Task> task = table.take(); task.isPresent(); task = table.take()) {
            work(task.get());
        }
    }

    private void work(RejudgeTable.Task task) {
        try {
            rejudging.rejudge(task.tenant(), task.systemId(), task.causedBy(), () -> table.done(task));
        } catch (RuntimeException e) {
            LOG.warnf("system %s could not be judged again: %s", task.systemId(), e);
            table.failed(task, e.toString());
        }
    }
}
