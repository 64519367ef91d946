package dev.vedette.importers.compose;

import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A Compose file as resources. */
final class Project {
    private final Value.Fields file;
    private final String path;
    private final String dir;
    private final Upload upload;
    final List<Resource> resources = new ArrayList<>();
    /** What stands for something else that was read. */
    final List<String> left = new ArrayList<>();

    private final String prefix;

    private Project(Value.Fields file, String path, Upload upload, String prefix) {
        this.prefix = prefix;
        this.file = file;
        this.path = path;
        this.dir = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        this.upload = upload;
    }

    /** @param prefix of addresses, to tell the projects of one upload apart */
    static Project read(Value.Fields raw, String path, Upload upload, String prefix) {
        String dir = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        Value.Fields file = (Value.Fields) new Substitution(EnvFiles.read(upload, dir, ".env")).in(raw);
        Project p = new Project(file, path, upload, prefix);
        p.sections();
        return p;
    }

    private void sections() {
        Map<String, Value> services = new LinkedHashMap<>();
        fields(file, "services")
                .forEach((name, v) ->
                        services.put(name, v instanceof Value.Fields f ? extended(f, fields(file, "services"), 0) : v));
        Variants variants = Variants.of(services);
        variants.left().forEach(services::remove);
        variants.notes().forEach(n -> left.add(n));
        Set<String> shared = shared(services);
        Set<String> networks = new TreeSet<>(fields(file, "networks").keySet());
        networks.add("default");
        networks.forEach(name -> add(
                "compose_network",
                prefix + "networks." + name,
                name.equals("default") ? "Compose network" : name,
                Map.of(),
                file,
                fields(file, "networks").containsKey(name) ? "networks" : "services"));
        fields(file, "models").forEach((name, v) -> {
            Map<String, Value> body = new LinkedHashMap<>();
            v.get("model").ifPresent(m -> body.put("modelId", m));
            add("compose_model", prefix + "models." + name, name, body, v, "model");
        });
        shared.forEach(name -> add("compose_volume", prefix + "volumes." + name, name, Map.of(), file, "volumes"));
        services.forEach((name, v) -> {
            if (v instanceof Value.Fields f) {
                service(name, f, shared, variants);
            }
        });
    }

    /** {@code extends} within this file; what the service says itself wins. */
    private static Value.Fields extended(Value.Fields f, Map<String, Value> services, int depth) {
        String base = f.text("extends.service").or(() -> f.text("extends")).orElse(null);
        if (base == null || depth > 5 || !(services.get(base) instanceof Value.Fields of)) {
            return f;
        }
        Map<String, Value> all =
                new LinkedHashMap<>(extended(of, services, depth + 1).fields());
        f.fields()
                .forEach((k, v) -> all.merge(
                        k, v, (x, y) -> x instanceof Value.Fields a && y instanceof Value.Fields b ? both(a, b) : y));
        return new Value.Fields(all, f.at(), Refs.NONE, false);
    }

    private static Value both(Value.Fields a, Value.Fields b) {
        Map<String, Value> all = new LinkedHashMap<>(a.fields());
        all.putAll(b.fields());
        return new Value.Fields(all, b.at(), Refs.NONE, false);
    }

    private void service(String name, Value.Fields f, Set<String> shared, Variants variants) {
        Map<String, Value> body = new LinkedHashMap<>(f.fields());
        body.put("environment", environment(f));
        Set<String> names = new TreeSet<>(List.of(name));
        names.addAll(variants.alsoCalled(name));
        f.text("container_name").ifPresent(names::add);
        f.text("hostname").ifPresent(names::add);
        f.all("networks.*.aliases").forEach(v -> list(v).forEach(x -> x.text().ifPresent(names::add)));
        body.put("dns_names", Value.of(names.stream().map(Value::of).toList()));
        Set<String> networks = names(f.get("networks").orElse(Value.of(List.of(Value.of("default")))));
        body.put("networks", references(prefix + "networks.", networks));
        body.put("models", references(prefix + "models.", names(f.get("models").orElse(Value.NULL))));
        Set<String> mounts = new TreeSet<>();
        for (Value v : list(f.get("volumes").orElse(Value.NULL))) {
            String source = source(v);
            if (shared.contains(source)) {
                mounts.add(source);
            }
            if (source.contains("docker.sock") || source.equals("/")) {
                body.put("privileged", Value.of(true));
            }
        }
        if (f.text("network_mode").filter("host"::equals).isPresent()
                || f.text("pid").filter("host"::equals).isPresent()) {
            body.put("privileged", Value.of(true));
        }
        body.put("starts_after", references(prefix + "services.", variants.kept(waits(f))));
        body.put("namespace", Value.of(prefix));
        body.put("shared_volumes", references(prefix + "volumes.", mounts));
        body.put("published", published(f));
        resources.add(new Resource(
                prefix + "services." + name,
                "compose_service",
                variants.shown(name),
                false,
                new Value.Fields(body, f.at(), Refs.NONE, false),
                path,
                at(fieldsAt("services"), name),
                f.text("deploy.replicas")
                        .or(() -> f.text("scale"))
                        .filter(n -> !n.equals("1") && !n.equals("0"))
                        .isPresent(),
                !list(f.get("profiles").orElse(Value.NULL)).isEmpty(),
                depends(f)));
    }

    /** List and map form, after the files that {@code env_file} names. */
    private Value environment(Value.Fields f) {
        Map<String, Value> all = new LinkedHashMap<>();
        for (Value v : list(f.get("env_file").orElse(Value.NULL))) {
            v.text().or(() -> v.text("path")).ifPresent(n -> EnvFiles.read(upload, dir, n)
                    .forEach((k, x) -> all.put(k, Value.of(x))));
        }
        Value env = f.get("environment").orElse(Value.NULL);
        if (env instanceof Value.Fields map) {
            map.fields().forEach((k, v) -> all.put(k, v.isNull() ? Value.UNKNOWN : v));
        } else {
            for (Value v : list(env)) {
                if (v instanceof Value.Text t) {
                    int eq = t.literal().indexOf('=');
                    if (eq < 0) {
                        all.put(t.literal(), Value.UNKNOWN);
                    } else {
                        String text = t.literal().substring(eq + 1);
                        all.put(
                                t.literal().substring(0, eq),
                                new Value.Text(text, !text.contains("${env."), t.refs(), false));
                    }
                }
            }
        }
        return new Value.Fields(all, Map.of(), Refs.NONE, false);
    }

    private static Value published(Value.Fields f) {
        List<Value> open = new ArrayList<>();
        for (Value v : list(f.get("ports").orElse(Value.NULL))) {
            String s = v.text().or(() -> v.text("published")).orElse("");
            if (!s.startsWith("127.0.0.1:")
                    && !s.startsWith("localhost:")
                    && (s.contains(":") || v.text("published").isPresent())) {
                open.add(Value.of(s));
            }
        }
        return Value.of(open);
    }

    /** Volumes with a name that more than one service mounts. */
    private static Set<String> shared(Map<String, Value> services) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        services.values().forEach(s -> {
            Set<String> of = new LinkedHashSet<>();
            list(s.get("volumes").orElse(Value.NULL)).forEach(v -> of.add(source(v)));
            of.forEach(n -> uses.merge(n, 1, Integer::sum));
        });
        Set<String> shared = new TreeSet<>();
        uses.forEach((name, n) -> {
            if (n > 1 && name.matches("[a-zA-Z][\\w.-]*")) {
                shared.add(name);
            }
        });
        return shared;
    }

    private static String source(Value v) {
        String s = v.text().or(() -> v.text("source")).orElse("");
        int colon = s.indexOf(':');
        return colon < 0 ? s : s.substring(0, colon);
    }

    private SortedSet<Ref> depends(Value.Fields f) {
        SortedSet<Ref> refs = new TreeSet<>();
        names(f.get("depends_on").orElse(Value.NULL)).forEach(n -> refs.add(new Ref(prefix + "services." + n, "")));
        return refs;
    }

    /** Services that must run for this one to start; one that only has to end first is called by nobody. */
    private static Set<String> waits(Value.Fields f) {
        Value on = f.get("depends_on").orElse(Value.NULL);
        Set<String> names = names(on);
        names.removeIf(n -> on.get(n)
                .flatMap(v -> v.text("condition"))
                .filter("service_completed_successfully"::equals)
                .isPresent());
        return names;
    }

    private static Value references(String prefix, Set<String> names) {
        return Value.of(names.stream()
                .map(n -> Value.reference(new Ref(prefix + n, "")))
                .toList());
    }

    private static Set<String> names(Value v) {
        Set<String> names = new LinkedHashSet<>();
        if (v instanceof Value.Fields f) {
            names.addAll(f.fields().keySet());
        } else {
            list(v).forEach(x -> x.text().ifPresent(names::add));
        }
        return names;
    }

    private void add(String type, String address, String name, Map<String, Value> body, Value place, String key) {
        String at = place instanceof Value.Fields f ? f.at().getOrDefault(key, "") : "";
        resources.add(new Resource(
                address,
                type,
                name,
                false,
                new Value.Fields(body, Map.of(), Refs.NONE, false),
                path,
                at,
                false,
                false,
                Refs.NONE));
    }

    private static Map<String, Value> fields(Value v, String key) {
        return v.get(key).orElse(Value.NULL) instanceof Value.Fields f ? f.fields() : Map.of();
    }

    private Value.Fields fieldsAt(String key) {
        return file.get(key).orElse(Value.NULL) instanceof Value.Fields f
                ? f
                : new Value.Fields(Map.of(), Map.of(), Refs.NONE, false);
    }

    private static String at(Value.Fields f, String key) {
        return f.at().getOrDefault(key, "");
    }

    private static List<Value> list(Value v) {
        return v instanceof Value.Items i ? i.items() : v.isNull() ? List.of() : List.of(v);
    }
}
