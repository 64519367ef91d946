package dev.vedette.importers.kubernetes;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.iac.Architecture;
import dev.vedette.importers.iac.value.YamlValues;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads Kubernetes manifests in YAML or JSON, all of an upload together: services name workloads of other files. */
public final class KubernetesImporter implements Importer {
    private static final Pattern API = Pattern.compile("(?m)^\\s{0,4}[\"']?apiVersion[\"']?\\s*:");
    private static final Pattern KIND = Pattern.compile("(?m)^\\s{0,4}[\"']?kind[\"']?\\s*:\\s*[\"']?[A-Z]");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{-?\\s*[.\\w(]");

    @Override
    public String format() {
        return "kubernetes";
    }

    @Override
    public boolean readsTogether() {
        return true;
    }

    @Override
    public int detect(SourceFile file) {
        String name = file.name();
        boolean possible = name.endsWith(".yaml")
                || name.endsWith(".yml")
                || name.endsWith(".json")
                || name.endsWith(".txt")
                || !name.contains(".");
        if (!possible
                || file.bytes().length > 10_000_000
                || name.equals("Chart.yaml")
                || name.equals("kustomization.yaml")) {
            return 0;
        }
        String text = file.text();
        return API.matcher(text).find() && KIND.matcher(text).find() && !text.contains("\"$schema\"") ? 90 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        List<Cluster.Source> sources = new ArrayList<>();
        UnreadableException first = null;
        for (SourceFile f : files) {
            try {
                YamlValues.read(f.text()).forEach(d -> sources.add(new Cluster.Source(d.value(), f.path(), d.at())));
            } catch (YamlValues.NotYaml e) {
                boolean chart = TEMPLATE.matcher(f.text()).find();
                String why = chart
                        ? "it is a chart template; render it with helm template first"
                        : "it is not YAML: " + e.getMessage();
                draft.note(Receipt.Kind.WARNING, f.path() + ":" + e.at(), "not read: " + why, 1);
                first = first == null
                        ? new UnreadableException(
                                f.path(),
                                e.at(),
                                "The file cannot be read: " + why + ".",
                                "Correct it, or render the chart.")
                        : first;
            }
        }
        Cluster.Reading reading = Cluster.read(sources);
        if (reading.objects() == 0 && first != null) {
            throw first;
        }
        draft.countRead(reading.objects());
        reading.asides().forEach(a -> draft.note(Receipt.Kind.SKIPPED, a.file() + ":" + a.at(), a.text(), 1));
        Architecture.describe(reading.resources(), draft);
    }
}
