package dev.vedette.importers.arm;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.iac.Architecture;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.iac.value.YamlValues;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Reads Azure Resource Manager templates, also those that {@code bicep build} writes. */
public final class ArmImporter implements Importer {

    @Override
    public String format() {
        return "arm";
    }

    @Override
    public int detect(SourceFile file) {
        if (!file.name().endsWith(".json")
                && !file.name().endsWith(".txt")
                && file.name().contains(".")) {
            return 0;
        }
        String start = new String(
                file.bytes(), 0, Math.min(file.bytes().length, 2048), java.nio.charset.StandardCharsets.UTF_8);
        boolean schema = start.contains("$schema") && start.matches("(?si).*deploymentTemplate\\.json.*");
        return schema ? 95 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        for (SourceFile f : files) {
            try {
                for (YamlValues.Document d : YamlValues.read(f.text())) {
                    if (d.value() instanceof Value.Fields template && compiledFromHere(template, upload)) {
                        draft.note(
                                Receipt.Kind.SKIPPED,
                                f.path(),
                                "made by bicep build from files that are read as well",
                                1);
                    } else if (d.value() instanceof Value.Fields template) {
                        ArmTemplate t = new ArmTemplate(f.path(), template);
                        draft.countRead(t.resources.size() + t.dropped.size());
                        t.dropped.forEach(x -> draft.note(Receipt.Kind.DROPPED, f.path() + ":" + x.at(), x.text(), 1));
                        Architecture.describe(AzureShape.joined(t.resources), draft);
                    }
                }
            } catch (YamlValues.NotYaml e) {
                throw new UnreadableException(
                        f.path(),
                        e.at(),
                        "The template is not JSON: " + e.getMessage() + ".",
                        "Check it with az deployment validate.");
            }
        }
    }

    private static boolean compiledFromHere(Value.Fields template, Upload upload) {
        return template.text("metadata._generator.name").filter("bicep"::equals).isPresent()
                && upload.files().stream().anyMatch(f -> f.name().endsWith(".bicep"));
    }
}
