package dev.vedette.importers.worker;

import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * {@link dev.vedette.importers.Importers} behind a process border. A source on which the worker dies or stays longer than
 * the limit becomes a problem of that source; the rest of the upload is read by a new worker. Safe for many threads;
 * at most {@code workers} processes run at once, and one is kept warm.
 */
public final class IsolatedImporters implements AutoCloseable {

    public static final int HEAP_MEGABYTES = 512;
    public static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int KEPT_WARM = 1;
    private static final int MOST_LOSSES = 5;

    private static final int SHARED_WORKERS = 2;

    /** Made on first use; its workers end with this process, because their input is closed then. */
    private static final class Shared {
        static final IsolatedImporters INSTANCE = new IsolatedImporters(SHARED_WORKERS);
    }

    private final Semaphore workers;
    private final int heapMegabytes;
    private final Duration limit;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();

    /** The one of this process. */
    public static IsolatedImporters shared() {
        return Shared.INSTANCE;
    }

    public IsolatedImporters(int workers) {
        this(workers, HEAP_MEGABYTES, LIMIT);
    }

    /** @param heapMegabytes of one worker; @param limit wall-clock time for one upload */
    public IsolatedImporters(int workers, int heapMegabytes, Duration limit) {
        this.workers = new Semaphore(workers, true);
        this.heapMegabytes = heapMegabytes;
        this.limit = limit;
    }

    /** Reads everything that can be read; never throws for a bad file. */
    public Reading read(Upload upload) {
        workers.acquireUninterruptibly();
        try {
            List<UnreadableException> lost = new ArrayList<>();
            Upload rest = upload;
            while (true) {
                WorkerProcess worker = worker();
                try {
                    Reading reading = worker.read(rest, limit);
                    keep(worker);
                    return lost.isEmpty() ? reading : with(lost, reading);
                } catch (WorkerProcess.Lost e) {
                    lost.add(problem(e, rest));
                    rest = without(rest, e.source());
                    if (rest == null || lost.size() >= MOST_LOSSES) {
                        return new Reading(List.of(), upload.skipped(), lost);
                    }
                }
            }
        } finally {
            workers.release();
        }
    }

    private WorkerProcess worker() {
        for (WorkerProcess w = idle.pollFirst(); w != null; w = idle.pollFirst()) {
            if (w.alive()) {
                return w;
            }
        }
        try {
            return WorkerProcess.start(heapMegabytes);
        } catch (IOException e) {
            throw new UncheckedIOException("no process for reading uploads can be started", e);
        }
    }

    private void keep(WorkerProcess worker) {
        if (idle.size() < KEPT_WARM) {
            idle.addFirst(worker);
        } else {
            worker.close();
        }
    }

    private UnreadableException problem(WorkerProcess.Lost e, Upload upload) {
        String source = e.source().isEmpty() ? upload.files().getFirst().path() : e.source();
        String what = e.timedOut()
                ? "Reading it took longer than " + limit.toSeconds() + " s and was stopped."
                : "Reading it needed more than " + heapMegabytes + " MB of memory or ended in a fault.";
        return new UnreadableException(source, "", what, "Make the file smaller or split it.");
    }

    /** The upload without the files of that source, or {@code null} when nothing is left or it cannot be told. */
    private static Upload without(Upload upload, String source) {
        List<SourceFile> rest = upload.files().stream()
                .filter(f -> !f.path().equals(source) && !f.path().startsWith(source + "/"))
                .toList();
        boolean none = source.isEmpty()
                || rest.isEmpty()
                || rest.size() == upload.files().size();
        return none ? null : new Upload(rest, upload.skipped());
    }

    private static Reading with(List<UnreadableException> lost, Reading reading) {
        List<UnreadableException> problems = new ArrayList<>(lost);
        problems.addAll(reading.problems());
        return new Reading(reading.drafts(), reading.receipts(), problems);
    }

    @Override
    public void close() {
        for (WorkerProcess w = idle.pollFirst(); w != null; w = idle.pollFirst()) {
            w.close();
        }
    }
}
