package dev.vedette.importers.kubernetes;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.helm.Charts;
import dev.vedette.importers.iac.Architecture;
import dev.vedette.importers.iac.value.YamlValues;
import dev.vedette.importers.kustomize.Kustomizations;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads Kubernetes manifests in YAML or JSON, all of an upload together: services name workloads of other files. Charts
 * and kustomizations of the upload are rendered first.
 */
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
                || name.endsWith(".tpl")
                || !name.contains(".");
        if (!possible || file.bytes().length > 10_000_000) {
            return 0;
        }
        boolean helper = file.path().contains("templates/") && (name.equals("NOTES.txt") || name.endsWith(".tpl"));
        if (helper || name.equals("Chart.yaml") || Kustomizations.isOne(name)) {
            return 92;
        }
        String text = file.text();
        return API.matcher(text).find() && KIND.matcher(text).find() && !text.contains("\"$schema\"") ? 90 : 0;
    }

    private static void rendered(Charts charts, Draft draft, List<Cluster.Source> sources) {
        for (Charts.Manifest m : charts.manifests()) {
            // lines are those of the rendered text, which nobody has before him
            String file = m.path() + " (rendered)";
            try {
                YamlValues.read(m.text()).forEach(d -> sources.add(new Cluster.Source(d.value(), file, d.at())));
            } catch (YamlValues.NotYaml e) {
                draft.note(
                        Receipt.Kind.DROPPED,
                        m.path(),
                        "what it renders to is not YAML (" + e.getMessage()
                                + "); render it with helm template and upload the manifests",
                        1);
            }
        }
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        List<Cluster.Source> sources = new ArrayList<>();
        UnreadableException first = null;
        Charts charts = Charts.render(upload, draft);
        Kustomizations kustomizations = Kustomizations.build(upload, draft);
        kustomizations.resources().forEach(r -> sources.add(new Cluster.Source(r.value(), r.file(), r.at())));
        rendered(charts, draft, sources);
        List<SourceFile> plain = files.stream()
                .filter(f -> !charts.owns(f.path()) && !kustomizations.owns(f.path()))
                .toList();
        for (SourceFile f : plain) {
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
        if (reading.objects() == 0 && draft.parts().isEmpty() && plain.isEmpty()) {
            throw new UnreadableException(
                    draft.source(),
                    "",
                    "The chart or kustomization names no object that is in the upload.",
                    "Upload the whole folder, or render it with helm template or kubectl kustomize.");
        }
        draft.countRead(reading.objects());
        reading.asides().forEach(a -> draft.note(Receipt.Kind.SKIPPED, a.file() + ":" + a.at(), a.text(), 1));
        Architecture.describe(reading.resources(), draft);
    }
}
