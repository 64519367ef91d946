package dev.vedette.importers.fuzz;

import dev.vedette.importers.redact.Redactor;
import dev.vedette.importers.samples.Samples;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Gives bytes to one reader, past detection, so that content which is barely of the format reaches it. */
final class Target {

    private static final Map<String, Importer> READERS = new TreeMap<>();

    static {
        ServiceLoader.load(Importer.class).forEach(i -> READERS.put(i.format(), i));
    }

    private Target() {}

    static void read(String format, byte[] content) {
        SourceFile file = new SourceFile(Samples.of(format).name(), content);
        Importer importer = READERS.get(format);
        importer.detect(file);
        try {
            importer.read(List.of(file), new Upload(List.of(file)), new Draft(file.path(), format + "@1"));
        } catch (UnreadableException | Draft.TooLargeException e) {
            // what is no input of this format is refused in words; anything else that is thrown is a fault
            Redactor.text(e.getMessage());
        }
    }
}
