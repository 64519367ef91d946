package dev.vedette.cli.analysis;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import dev.vedette.importers.upload.Uploads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the given paths say.
 *
 * @param problems what could not be read, each with where and what to do
 * @param unread given paths of which nothing could be used
 */
public record Sources(
        List<Draft> drafts, List<Receipt> receipts, List<UnreadableException> problems, List<Path> unread) {

    /** Reads each path by itself, so that one that cannot be read leaves the others alone, then all of them together. */
    public static Sources read(List<Path> paths) {
        List<UnreadableException> problems = new ArrayList<>();
        List<Path> unread = new ArrayList<>();
        List<Path> readable = new ArrayList<>();
        for (Path path : paths) {
            try {
                Reading reading = reading(Uploads.fromPaths(List.of(path)));
                if (paths.size() == 1) {
                    return of(reading, path);
                }
                if (reading.usable()) {
                    readable.add(path);
                } else {
                    unread.add(path);
                    problems.addAll(orNothingFound(reading, path));
                }
            } catch (UnreadableException e) {
                unread.add(path);
                problems.add(e);
            }
        }
        if (readable.isEmpty()) {
            return new Sources(List.of(), List.of(), problems, unread);
        }
        try {
            Reading together = reading(Uploads.fromPaths(readable));
            problems.addAll(together.problems());
            return new Sources(together.drafts(), together.receipts(), problems, unread);
        } catch (UnreadableException e) {
            problems.add(e);
            return new Sources(List.of(), List.of(), problems, paths);
        }
    }

    private static Reading reading(Upload upload) {
        try (Watch watch = Watch.start()) {
            return Importers.standard().read(upload, watch::begin);
        }
    }

    private static Sources of(Reading reading, Path path) {
        return reading.usable()
                ? new Sources(reading.drafts(), reading.receipts(), reading.problems(), List.of())
                : new Sources(List.of(), reading.receipts(), orNothingFound(reading, path), List.of(path));
    }

    private static List<UnreadableException> orNothingFound(Reading reading, Path path) {
        return reading.problems().isEmpty()
                ? List.of(new UnreadableException(
                        path.toString(),
                        "",
                        "Nothing in it describes an architecture.",
                        "Give a description, a diagram or infrastructure code; docs/formats.md lists what is read."))
                : reading.problems();
    }

    public boolean usable() {
        return !drafts.isEmpty();
    }
}
