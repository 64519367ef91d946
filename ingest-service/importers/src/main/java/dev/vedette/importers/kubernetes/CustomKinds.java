package dev.vedette.importers.kubernetes;

import dev.vedette.importers.iac.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Custom resources: names they mention, models they serve. */
final class CustomKinds {
    private static final List<String> MODEL_PATHS = List.of(
            "spec.model.uri",
            "spec.predictor.model.storageUri",
            "spec.url",
            "spec.model",
            "spec.model.name",
            "spec.modelName",
            "spec.model.modelURL",
            "spec.modelUri",
            "spec.baseModel");

    private static final Pattern RAY_MODEL =
            Pattern.compile("(?:MODEL_ID|model_id|model_source|MODEL)[\"']?\\s{0,5}:\\s{0,5}[\"']?([\\w./-]{3,150})");

    private CustomKinds() {}

    static String type(Manifest m, String type) {
        if (m.kind().equals("InferenceService")) {
            String format =
                    m.body().text("spec.predictor.model.modelFormat.name").orElse("");
            String runtime = m.body().text("spec.predictor.model.runtime").orElse("");
            boolean llm = format.matches("huggingface|vllm|llm")
                    || runtime.contains("vllm")
                    || runtime.contains("huggingface");
            return llm ? "llm" : type;
        }
        if (m.kind().equals("RayService")) {
            String config = m.body().text("spec.serveConfigV2").orElse("");
            return config.contains("vllm") || config.contains("MODEL_ID") || config.contains("ray.serve.llm")
                    ? "llm"
                    : type;
        }
        if (m.kind().equals("Cluster")) {
            boolean vector = m.body().all("spec.bootstrap.initdb.postInitSQL").stream()
                    .flatMap(v -> Manifest.list(v).stream())
                    .anyMatch(v -> v.text()
                            .orElse("")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("vector"));
            return vector ? "vector-db" : type;
        }
        return type;
    }

    static Optional<String> model(Manifest m) {
        Matcher ray = RAY_MODEL.matcher(m.body().text("spec.serveConfigV2").orElse(""));
        if (ray.find()) {
            return Optional.of(ray.group(1));
        }
        return MODEL_PATHS.stream()
                .flatMap(p -> m.body().text(p).stream())
                .filter(s -> s.length() > 2 && s.length() < 200)
                .findFirst();
    }

    static Optional<Value> image(Manifest m) {
        return List.of(
                        "spec.predictor.containers.image",
                        "spec.image",
                        "spec.deployment.image",
                        "spec.template.spec.containers.image")
                .stream()
                .flatMap(p -> m.body().get(p).stream())
                .findFirst();
    }

    /** Texts of the specification that may be the name of another object. */
    static Set<String> names(Manifest m) {
        Set<String> names = new LinkedHashSet<>();
        m.body().get("spec").ifPresent(v -> walk(v, "", names, 0));
        names.remove(m.name());
        return names;
    }

    private static void walk(Value v, String key, Set<String> names, int depth) {
        if (depth > 30 || names.size() > 200) {
            return;
        }
        if (v instanceof Value.Fields f) {
            f.fields().forEach((k, x) -> walk(x, k, names, depth + 1));
        } else if (v instanceof Value.Items items) {
            items.items().forEach(x -> walk(x, key, names, depth + 1));
        } else if (key.matches("(?i).*(name|ref|model|config|server|agent|backend|service|tool|host)s?")) {
            v.text().filter(s -> s.matches("[a-z0-9][a-z0-9.-]{0,100}")).ifPresent(names::add);
        }
    }
}
