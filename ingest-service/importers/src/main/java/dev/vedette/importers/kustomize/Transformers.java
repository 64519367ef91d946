package dev.vedette.importers.kustomize;

import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a kustomization changes in every object: namespace, images, names. */
final class Transformers {

    private static final int MAX_DEPTH = 60;
    private static final List<String> CLUSTER_WIDE = List.of(
            "Namespace",
            "ClusterRole",
            "ClusterRoleBinding",
            "CustomResourceDefinition",
            "PersistentVolume",
            "StorageClass");

    /** Fields that hold the name of another object, as text or in a map with a name. */
    private static final Set<String> REFERENCES = Set.of(
            "configMapRef",
            "secretRef",
            "configMapKeyRef",
            "secretKeyRef",
            "configMap",
            "secret",
            "service",
            "scaleTargetRef",
            "roleRef",
            "subjects",
            "backendRefs",
            "serviceAccountName",
            "serviceAccount",
            "secretName",
            "claimName",
            "serviceName");

    private final Value.Fields kustomization;
    private final List<Value> images;
    private final String prefix;
    private final String suffix;
    /** Names of the objects that are renamed; others are somebody else's. */
    private final Set<String> names;

    Transformers(Value.Fields kustomization, Set<String> names) {
        this.names = names;
        this.kustomization = kustomization;
        this.prefix = kustomization.text("namePrefix").orElse("");
        this.images = Build.items(kustomization, "images");
        this.suffix = kustomization.text("nameSuffix").orElse("");
    }

    Value apply(Value object) {
        if (!(object instanceof Value.Fields f)) {
            return object;
        }
        Value now = inside(f, 0);
        if (now instanceof Value.Fields n) {
            now = with(n, metadata(n));
        }
        return now;
    }

    private Map<String, Value> metadata(Value.Fields object) {
        Map<String, Value> changed = new LinkedHashMap<>();
        String kind = object.text("kind").orElse("");
        if (object.fields().get("metadata") instanceof Value.Fields m) {
            Map<String, Value> metadata = new LinkedHashMap<>(m.fields());
            if (!kind.equals("Namespace") && !kind.equals("CustomResourceDefinition")) {
                m.text("name").ifPresent(n -> metadata.put("name", Value.of(prefix + n + suffix)));
            }
            kustomization
                    .text("namespace")
                    .filter(n -> !CLUSTER_WIDE.contains(kind))
                    .ifPresent(n -> metadata.put("namespace", Value.of(n)));
            changed.put("metadata", new Value.Fields(metadata, m.at(), m.refs(), m.secret()));
        }
        return changed;
    }

    private static Value.Fields with(Value.Fields f, Map<String, Value> changed) {
        Map<String, Value> fields = new LinkedHashMap<>(f.fields());
        fields.putAll(changed);
        return new Value.Fields(fields, f.at(), f.refs(), f.secret());
    }

    /** Images, and names of renamed objects, wherever they stand. */
    private Value inside(Value v, int depth) {
        if (images.isEmpty() && !renames() || depth > MAX_DEPTH) {
            return v;
        }
        if (v instanceof Value.Items i) {
            List<Value> items = new ArrayList<>();
            i.items().forEach(x -> items.add(inside(x, depth + 1)));
            return new Value.Items(items, i.refs(), i.secret());
        }
        if (v instanceof Value.Fields f) {
            Map<String, Value> fields = new LinkedHashMap<>();
            f.fields().forEach((k, x) -> fields.put(k, field(k, x, depth)));
            return new Value.Fields(fields, f.at(), f.refs(), f.secret());
        }
        return v;
    }

    private Value field(String key, Value value, int depth) {
        if (key.equals("image") && value.text().isPresent()) {
            return Value.of(image(value.text().get(), images));
        }
        Value inner = inside(value, depth + 1);
        if (!REFERENCES.contains(key) || !renames()) {
            return inner;
        }
        return switch (inner) {
            case Value.Text t -> renamed(t);
            case Value.Fields f -> reference(f);
            case Value.Items i ->
                Value.of(i.items().stream()
                        .map(x -> x instanceof Value.Fields f ? reference(f) : x)
                        .toList());
            default -> inner;
        };
    }

    private Value reference(Value.Fields f) {
        return f.fields().get("name") instanceof Value.Text t ? with(f, Map.of("name", renamed(t))) : f;
    }

    private Value renamed(Value.Text t) {
        return names.contains(t.literal()) ? Value.of(prefix + t.literal() + suffix) : t;
    }

    private boolean renames() {
        return !prefix.isEmpty() || !suffix.isEmpty();
    }

    private static String image(String image, List<Value> rules) {
        int digest = image.indexOf('@');
        String named = digest < 0 ? image : image.substring(0, digest);
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        String name = colon < 0 ? named : named.substring(0, colon);
        String tail = image.substring(name.length());
        for (Value r : rules) {
            if (r.text("name").filter(name::equals).isPresent()) {
                String renamed = r.text("newName").orElse(name);
                return renamed
                        + r.text("digest")
                                .map(d -> "@" + d)
                                .or(() -> r.text("newTag").map(t -> ":" + t))
                                .orElse(tail);
            }
        }
        return image;
    }
}
