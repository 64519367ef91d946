package dev.vedette.importers.bicep;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.arm.AzureShape;
import dev.vedette.importers.iac.Architecture;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads Bicep files, all of an upload together: modules are files. */
public final class BicepImporter implements Importer {
    private static final Pattern RESOURCE =
            Pattern.compile("(?m)^(resource|module)\\s+\\w+\\s+'[^'\\n]{3,300}'\\s*(existing\\s*)?=");

    @Override
    public String format() {
        return "bicep";
    }

    @Override
    public boolean readsTogether() {
        return true;
    }

    @Override
    public int detect(SourceFile file) {
        if (file.name().endsWith(".bicep")) {
            return 95;
        }
        boolean text = file.name().endsWith(".txt") || !file.name().contains(".");
        return text
                        && file.bytes().length < 2_000_000
                        && RESOURCE.matcher(file.text()).find()
                ? 80
                : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SortedMap<String, BicepFile> parsed = new TreeMap<>();
        UnreadableException first = null;
        for (SourceFile f : files) {
            try {
                parsed.put(f.path(), BicepFile.parse(f.text()));
            } catch (BicepException e) {
                draft.note(Receipt.Kind.WARNING, f.path() + ":" + e.at(), "not read: " + e.getMessage(), 1);
                first = first == null
                        ? new UnreadableException(
                                f.path(),
                                e.at().toString(),
                                "The file is not Bicep: " + e.getMessage() + ".",
                                "Check it with bicep build.")
                        : first;
            }
        }
        if (parsed.isEmpty() && first != null) {
            throw first;
        }
        BicepProject project = new BicepProject(
                parsed, path -> upload.file(path).map(SourceFile::text).orElse(null));
        draft.countRead(project.resources.size() + project.dropped.size());
        project.dropped.forEach(d -> draft.note(Receipt.Kind.DROPPED, d.file() + ":" + d.at(), d.text(), 1));
        Architecture.describe(AzureShape.joined(project.resources), draft);
    }
}
