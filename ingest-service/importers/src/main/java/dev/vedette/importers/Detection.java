package dev.vedette.importers;

import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import java.util.List;

/** Chooses who reads a file: the surest importer; the first by format name when two are as sure. */
record Detection(List<Importer> importers) {

    /** @param part whether the file was already cut out of another, so that nobody may split it again */
    Importer choose(SourceFile file, boolean part) {
        Importer best = null;
        int sure = 0;
        for (Importer importer : importers) {
            int s = detect(importer, file);
            if (s > sure && !(part && !importer.split(file).isEmpty())) {
                best = importer;
                sure = s;
            }
        }
        return best;
    }

    private static int detect(Importer importer, SourceFile file) {
        try {
            return importer.detect(file);
        } catch (RuntimeException | StackOverflowError e) {
            // Detection runs on every file of an upload; one that trips over foreign content only says no.
            return 0;
        }
    }
}
