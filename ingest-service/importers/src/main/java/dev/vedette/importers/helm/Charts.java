package dev.vedette.importers.helm;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.json.YamlSource;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The charts of an upload, rendered with their own values. */
public final class Charts {

    private static final String CHART = "Chart.yaml";
    private static final String ADVICE = "; render it with helm template and upload the manifests";
    private static final int MAX_CHARTS = 100;
    private static final int MAX_DEPTH = 5;

    /** @param path of the template it was rendered from */
    public record Manifest(String path, String text) {}

    private final Upload upload;
    private final Draft draft;
    private final List<Manifest> manifests = new ArrayList<>();
    private final Set<String> roots = new TreeSet<>();

    private Charts(Upload upload, Draft draft) {
        this.upload = upload;
        this.draft = draft;
    }

    /** Renders every chart of the upload that no other chart holds. */
    public static Charts render(Upload upload, Draft draft) {
        Charts c = new Charts(upload, draft);
        Set<String> folders = new TreeSet<>();
        upload.files().stream()
                .filter(f -> f.name().equals(CHART) && f.path().indexOf('#') < 0)
                .forEach(f -> folders.add(f.path().substring(0, f.path().length() - CHART.length())));
        for (String folder : folders) {
            boolean inner = c.roots.stream().anyMatch(r -> folder.startsWith(r + "charts/"));
            if (!inner && c.roots.size() < MAX_CHARTS) {
                c.roots.add(folder);
                c.chart(folder, Map.of(), 0);
            }
        }
        return c;
    }

    public List<Manifest> manifests() {
        return List.copyOf(manifests);
    }

    /** Whether a file belongs to a chart and so is not a manifest of its own. */
    public boolean owns(String path) {
        return roots.stream()
                .anyMatch(r -> path.startsWith(r + "templates/")
                        || path.startsWith(r + "charts/")
                        || path.startsWith(r + "tests/")
                        || path.startsWith(r + "ci/")
                        || path.equals(r + CHART)
                        || path.matches(java.util.regex.Pattern.quote(r) + "values[^/]*\\.ya?ml"));
    }

    private Map<String, Object> yaml(String path) {
        return upload.file(path)
                .flatMap(YamlSource::peek)
                .map(Data::of)
                .map(Data::map)
                .orElseGet(LinkedHashMap::new);
    }

    private void chart(String folder, Map<String, Object> given, int depth) {
        Map<String, Object> about = yaml(folder + CHART);
        Map<String, Object> values = Data.merge(yaml(folder + "values.yaml"), given);
        String name = Labels.clean(Data.print(about.getOrDefault("name", "chart")));
        upload.files().stream()
                .filter(f -> f.path().startsWith(folder) && f.path().indexOf('/', folder.length()) < 0)
                .filter(f -> f.name().matches("values[-._].+\\.ya?ml"))
                .forEach(f -> draft.note(
                        Receipt.Kind.SKIPPED, f.path(), "the values of this file are not used; values.yaml is", 1));
        dependencies(folder, about, values, depth);
        if (!"library".equals(about.get("type"))) {
            templates(folder, name, about, values);
        }
    }

    private void templates(String folder, String name, Map<String, Object> about, Map<String, Object> values) {
        Map<String, List<Node>> defined = new TreeMap<>();
        Map<String, List<Node>> bodies = new TreeMap<>();
        // helpers of charts within are visible to the chart around them
        for (SourceFile f : upload.files()) {
            boolean own = f.path().startsWith(folder + "templates/");
            boolean helper = f.path().startsWith(folder + "charts/")
                    && f.path().contains("/templates/")
                    && f.name().startsWith("_");
            if (own || helper) {
                parse(f, defined, bodies);
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("Values", values);
        data.put("Chart", titled(about));
        data.put(
                "Release",
                Map.of(
                        "Name",
                        name,
                        "Namespace",
                        "default",
                        "Service",
                        "Helm",
                        "Revision",
                        1L,
                        "IsInstall",
                        true,
                        "IsUpgrade",
                        false));
        data.put(
                "Capabilities",
                Map.of(
                        "KubeVersion",
                        Map.of("Version", "v1.31.0", "Major", "1", "Minor", "31", "GitVersion", "v1.31.0"),
                        "APIVersions",
                        List.of()));
        data.put("Files", Map.of());
        Evaluator evaluator = new Evaluator(defined);
        bodies.forEach((path, body) -> {
            String file = path.substring(path.lastIndexOf('/') + 1);
            boolean test = path.startsWith(folder + "templates/tests/");
            if (file.startsWith("_") || file.equals("NOTES.txt") || test) {
                return;
            }
            data.put("Template", Map.of("Name", path, "BasePath", folder + "templates"));
            try {
                String text = evaluator.render(body, data);
                if (text.isBlank()) {
                    draft.note(Receipt.Kind.SKIPPED, path, "renders to nothing with the values of the chart", 1);
                } else {
                    manifests.add(new Manifest(path, text));
                }
            } catch (RenderException e) {
                lost(path, e);
            } catch (StackOverflowError e) {
                lost(path, new RenderException("it calls itself too deep"));
            }
        });
    }

    private void parse(SourceFile f, Map<String, List<Node>> defined, Map<String, List<Node>> bodies) {
        try {
            List<Node> body = TemplateParser.parse(f.text(), defined);
            bodies.put(f.path(), body);
            // a checksum annotation includes a whole file by its path
            defined.put(f.path(), body);
        } catch (RenderException e) {
            lost(f.path(), e);
        }
    }

    private void lost(String path, RenderException e) {
        draft.note(
                Receipt.Kind.DROPPED,
                path,
                "this template is not rendered: " + Labels.clean(e.getMessage()) + ADVICE,
                1);
    }

    /** Chart.yaml writes its keys small, templates ask for them with a capital. */
    private static Map<String, Object> titled(Map<String, Object> about) {
        Map<String, Object> chart = new LinkedHashMap<>(about);
        about.forEach((k, v) -> {
            if (!k.isEmpty()) {
                chart.put(Character.toUpperCase(k.charAt(0)) + k.substring(1), v);
            }
        });
        return chart;
    }

    private void dependencies(String folder, Map<String, Object> about, Map<String, Object> values, int depth) {
        if (!(about.get("dependencies") instanceof List<?> list)) {
            return;
        }
        for (Object o : list) {
            Map<String, Object> dependency = Data.map(o);
            String name = Data.print(dependency.get("name"));
            String alias = dependency.containsKey("alias") ? Data.print(dependency.get("alias")) : name;
            String at = folder + CHART;
            if (switchedOff(Data.print(dependency.get("condition")), values)) {
                draft.note(
                        Receipt.Kind.SKIPPED,
                        at,
                        "the chart " + Labels.clean(name) + " is switched off by the values",
                        1);
                continue;
            }
            String inner = folder + "charts/" + name + "/";
            if (upload.file(inner + CHART).isPresent() && depth < MAX_DEPTH) {
                Map<String, Object> own = new LinkedHashMap<>(Data.map(values.get(alias)));
                if (values.get("global") != null) {
                    own.putIfAbsent("global", values.get("global"));
                }
                chart(inner, own, depth + 1);
            } else {
                absent(Labels.clean(alias), Labels.clean(name), at);
            }
        }
    }

    private static boolean switchedOff(String condition, Map<String, Object> values) {
        for (String path : condition.split(",")) {
            Object at = values;
            for (String key : path.strip().split("\\.")) {
                at = Data.field(at, key);
            }
            if (at != null) {
                return !Data.truth(at);
            }
        }
        return false;
    }

    /** A chart that is not in the upload still names what it installs. */
    private void absent(String alias, String name, String at) {
        Typed typed = LabelType.of(name.replace('-', ' '));
        Draft.Part part = draft.part(
                "chart:" + alias,
                alias,
                typed.known() ? typed.type() : "container-service",
                Math.min(0.6, typed.known() ? typed.confidence() : 0.4));
        part.aliases.add(name);
        part.provenance.add(Statement.inferred(draft, 0.5, at, "dependency " + name));
        typed.facts().forEach((k, v) -> part.fact(k, v, Statement.inferred(draft, 0.5, at, name)));
        draft.note(
                Receipt.Kind.GUESSED,
                at,
                "the chart " + name + " is not in the upload; one part stands for what it installs" + ADVICE,
                0.5);
    }
}
