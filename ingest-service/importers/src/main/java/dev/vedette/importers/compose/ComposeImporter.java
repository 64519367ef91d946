package dev.vedette.importers.compose;

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
import java.util.List;
import java.util.regex.Pattern;

/** Reads Docker Compose files, one project a file. */
public final class ComposeImporter implements Importer {
    private static final Pattern SERVICES =
            Pattern.compile("(?m)^[\"']?services[\"']?[ \\t]{0,20}:[ \\t]{0,200}(#.*)?$");
    private static final Pattern MEMBER =
            Pattern.compile("(?m)^[ \\t]{1,40}[\"']?(image|build|extends|provider)[\"']?\\s*:");
    private static final Pattern NAME = Pattern.compile("(docker-)?compose([._-].*)?\\.ya?ml");

    @Override
    public String format() {
        return "compose";
    }

    @Override
    public int detect(SourceFile file) {
        String name = file.name();
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml") || !name.contains(".") || name.endsWith(".txt");
        if (!yaml || file.bytes().length > 5_000_000) {
            return 0;
        }
        String text = file.text();
        boolean content = SERVICES.matcher(text).find() && MEMBER.matcher(text).find() && !text.contains("\nkind:");
        return content ? 92 : NAME.matcher(name).matches() ? 50 : 0;
    }

    @Override
    public boolean readsTogether() {
        return true;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        Projects projects = new Projects();
        UnreadableException first = null;
        for (SourceFile f : files) {
            try {
                for (YamlValues.Document d : YamlValues.read(f.text())) {
                    if (d.value() instanceof Value.Fields fields
                            && fields.fields().containsKey("services")) {
                        projects.add(f.path(), fields);
                    }
                }
            } catch (YamlValues.NotYaml e) {
                UnreadableException problem = new UnreadableException(
                        f.path(),
                        e.at(),
                        "The file is not YAML: " + e.getMessage() + ".",
                        "Check it with docker compose config.");
                if (files.size() == 1) {
                    throw problem;
                }
                draft.note(Receipt.Kind.WARNING, f.path() + ":" + e.at(), "not read: " + e.getMessage(), 1);
                first = first == null ? problem : first;
            }
        }
        if (projects.isEmpty() && first != null) {
            throw first;
        }
        List<Resource> resources =
                projects.resources(upload, (path, text) -> draft.note(Receipt.Kind.SKIPPED, path, text, 1));
        draft.countRead(resources.size());
        Architecture.describe(resources, draft);
    }
}
