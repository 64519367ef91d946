package dev.vedette.importers.cloudformation;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.iac.Architecture;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.iac.value.YamlValues;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads CloudFormation and SAM templates in YAML or JSON, all of an upload together: exports join them. */
public final class CloudFormationImporter implements Importer {
    private static final Pattern SECTION = Pattern.compile("(?m)^\\s{0,4}[\"']?Resources[\"']?\\s*:");
    private static final Pattern TYPE = Pattern.compile("[\"']?Type[\"']?\\s*:\\s*[\"']?(AWS|Alexa|Custom)::");

    private record Parsed(String file, Value.Fields template) {}

    @Override
    public String format() {
        return "cloudformation";
    }

    @Override
    public boolean readsTogether() {
        return true;
    }

    @Override
    public int detect(SourceFile file) {
        String name = file.name();
        boolean possible = name.matches(".*\\.(ya?ml|json|template|txt|cfn)") || !name.contains(".");
        if (!possible || file.bytes().length > 10_000_000) {
            return 0;
        }
        String text = file.text();
        return SECTION.matcher(text).find() && TYPE.matcher(text).find()
                ? 93
                : text.contains("{\"Resources\"") && TYPE.matcher(text).find() ? 93 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        List<Parsed> templates = new ArrayList<>();
        UnreadableException first = null;
        for (SourceFile f : files) {
            try {
                for (YamlValues.Document d : YamlValues.read(f.text(), Tags::longForm)) {
                    if (d.value() instanceof Value.Fields t) {
                        templates.add(new Parsed(f.path(), t));
                    }
                }
            } catch (YamlValues.NotYaml e) {
                draft.note(Receipt.Kind.WARNING, f.path() + ":" + e.at(), "not read: " + e.getMessage(), 1);
                first = first == null
                        ? new UnreadableException(
                                f.path(),
                                e.at(),
                                "The template is neither YAML nor JSON: " + e.getMessage() + ".",
                                "Check it with cfn-lint.")
                        : first;
            }
        }
        if (templates.isEmpty() && first != null) {
            throw first;
        }
        describe(templates, draft);
    }

    private static void describe(List<Parsed> templates, Draft draft) {
        boolean several = templates.size() > 1;
        Map<String, String> exports = new LinkedHashMap<>();
        templates.forEach(t -> exports.putAll(Template.exports(prefix(several, t), t.template())));
        List<Resource> resources = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Parsed p : templates) {
            Template t = Template.read(p.file(), prefix(several, p), p.template(), exports);
            draft.countRead(t.read);
            t.dropped.forEach(d -> draft.note(Receipt.Kind.DROPPED, p.file() + ":" + d.at(), d.text(), 1));
            t.resources.stream().filter(r -> seen.add(r.address())).forEach(resources::add);
        }
        Architecture.describe(resources, draft);
    }

    private static String prefix(boolean several, Parsed p) {
        return several ? p.file() + ":" : "";
    }
}
