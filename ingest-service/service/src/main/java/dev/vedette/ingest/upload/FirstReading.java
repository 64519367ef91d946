package dev.vedette.ingest.upload;

import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.upload.Uploads;
import dev.vedette.importers.worker.IsolatedImporters;
import dev.vedette.ingest.source.SourceFiles;
import dev.vedette.web.problem.ProblemException;
import dev.vedette.web.upload.Unreadable;
import java.util.List;

/** Reads an upload on its own, to refuse what cannot be used at all and to tell of the rest. */
final class FirstReading {
    private FirstReading() {}

    /** @throws ProblemException 422 when nothing of it can be used */
    static Reading of(Handed handed) {
        try {
            Reading reading = IsolatedImporters.shared()
                    .read(Uploads.fromFiles(handed.sources().stream()
                            .map(SourceFiles::files)
                            .flatMap(List::stream)
                            .toList()));
            if (!reading.usable()) {
                throw Unreadable.of(reading);
            }
            return reading;
        } catch (UnreadableException e) {
            throw Unreadable.of(new Reading(List.of(), List.of(), List.of(e)));
        }
    }
}
