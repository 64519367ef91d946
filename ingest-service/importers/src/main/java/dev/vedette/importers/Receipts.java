package dev.vedette.importers;

import dev.vedette.contracts.assessment.Receipt;
import java.util.List;

/** Receipts for what no importer reads. */
public final class Receipts {

    private Receipts() {}

    public static Receipt skipped(String path, String sha256, String why) {
        return new Receipt(path, "", sha256, 0, 0, 0, 0, List.of(new Receipt.Note(Receipt.Kind.SKIPPED, "", why, 1.0)));
    }
}
