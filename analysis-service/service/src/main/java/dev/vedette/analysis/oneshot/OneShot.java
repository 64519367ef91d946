package dev.vedette.analysis.oneshot;

import dev.vedette.analysis.catalogue.Catalogues;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.JudgeInput;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.upload.Uploads;
import dev.vedette.importers.worker.IsolatedImporters;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.upload.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The same function as the command line's {@code analyze}: the same files give the same document. */
@ApplicationScoped
class OneShot {
    private static final String UNNAMED = "system";

    private final Catalogues catalogues;
    private final Caller caller;

    OneShot(Catalogues catalogues, Caller caller) {
        this.catalogues = catalogues;
        this.caller = caller;
    }

    /** @param name of the system, or {@code null}: that of the only file */
    Assessment files(List<SourceFile> files, String name) {
        Reading reading = read(files);
        String system = name == null || name.isBlank() ? nameOf(files) : name.strip();
        return model(Merge.merge(system, reading.drafts(), null), system, reading.receipts());
    }

    Assessment model(Model model, String name, List<Receipt> receipts) {
        return catalogues
                .judge(caller.tenant())
                .judge(new JudgeInput(slug(name), name, model, 0, Json.sha256(Json.bytes(model)), receipts));
    }

    private static Reading read(List<SourceFile> files) {
        try {
            Reading reading = IsolatedImporters.shared().read(Uploads.fromFiles(files));
            if (!reading.usable()) {
                throw Unreadable.of(reading);
            }
            return reading;
        } catch (UnreadableException e) {
            throw Unreadable.of(new Reading(List.of(), List.of(), List.of(e)));
        }
    }

    private static String nameOf(List<SourceFile> files) {
        if (files.size() != 1) {
            return UNNAMED;
        }
        String file = files.getFirst().name();
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file : file.substring(0, dot);
    }

    /** Made of the name alone, as the command line does, so that findings have the same ids in both. */
    private static String slug(String name) {
        String slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? UNNAMED : slug;
    }
}
