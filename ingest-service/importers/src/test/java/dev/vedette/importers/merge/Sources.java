package dev.vedette.importers.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.Arrays;
import java.util.List;

/** Reads texts as files and merges them, for tests. */
public final class Sources {

    private Sources() {}

    public static Reading read(SourceFile... files) {
        return Importers.standard().read(new Upload(Arrays.asList(files)));
    }

    /** The model of files that must all be readable. */
    public static Model model(Model previous, SourceFile... files) {
        Reading reading = read(files);
        assertThat(reading.problems()).isEmpty();
        return Merge.merge("system", reading.drafts(), previous);
    }

    public static Model mermaid(String text) {
        return model(null, SourceFile.of("system.mmd", text));
    }

    public static Component component(Model model, String id) {
        return model.components().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no component " + id + " in " + ids(model)));
    }

    public static List<String> ids(Model model) {
        return model.components().stream().map(Component::id).toList();
    }

    public static List<String> flows(Model model) {
        return model.flows().stream().map(f -> f.id()).toList();
    }
}
