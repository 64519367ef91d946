package dev.vedette.importers.kubernetes;

import dev.vedette.importers.iac.KindTable;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All objects of an upload as resources of an architecture. */
public final class Cluster {
    private static final Set<String> WORKLOADS = Set.of(
            "Deployment",
            "StatefulSet",
            "DaemonSet",
            "ReplicaSet",
            "Pod",
            "Rollout",
            "DeploymentConfig",
            "ReplicationController");
    private static final Set<String> JOBS = Set.of("Job", "CronJob");
    private static final Set<String> ENTRIES =
            Set.of("Ingress", "HTTPRoute", "GRPCRoute", "VirtualService", "IngressRoute");
    private static final Set<String> SILENT = Set.of(
            "Service",
            "ConfigMap",
            "Secret",
            "Namespace",
            "ServiceAccount",
            "Role",
            "ClusterRole",
            "RoleBinding",
            "ClusterRoleBinding",
            "NetworkPolicy",
            "PersistentVolumeClaim");

    /** An object that is read and is no part; {@code text} says why. */
    public record Aside(String file, String at, String text) {}

    private final List<Manifest> all;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final Map<String, Manifest> configMaps = new TreeMap<>();
    private final Map<String, Manifest> secrets = new TreeMap<>();
    private final Map<String, List<Manifest>> byNamespace = new TreeMap<>();
    private final Selectors services = new Selectors();
    private final Selectors policies = new Selectors();
    private final List<Manifest> bindings = new ArrayList<>();
    private final List<Manifest> roles = new ArrayList<>();

    private Cluster(List<Manifest> all) {
        this.all = all;
        for (Manifest m : all) {
            byNamespace.computeIfAbsent(m.namespace(), n -> new ArrayList<>()).add(m);
            if (m.kind().equals("ConfigMap")) {
                configMaps.put(m.namespace() + "/" + m.name(), m);
            } else if (m.kind().equals("Secret")
                    && (m.body().get("data").isPresent()
                            || m.body().get("stringData").isPresent())) {
                secrets.put(m.namespace() + "/" + m.name(), m);
            } else if (m.kind().equals("Service") && !m.group().startsWith("serving.knative")) {
                services.add(m, "spec.selector");
            } else if (m.kind().equals("NetworkPolicy")) {
                policies.add(m, "spec.podSelector.matchLabels");
            } else if (m.kind().endsWith("RoleBinding")) {
                bindings.add(m);
            } else if (m.kind().endsWith("Role")) {
                roles.add(m);
            }
        }
    }

    /** One object to read: its content, the file and the place in it. */
    public record Source(Value value, String file, String at) {}

    /** What a set of objects is together. */
    public record Reading(List<Resource> resources, List<Aside> asides, int objects) {}

    public static Reading read(List<Source> sources) {
        List<Manifest> all = new ArrayList<>();
        for (Source s : sources) {
            collect(s.value(), s.file(), s.at(), all, 0);
        }
        Cluster c = new Cluster(all);
        c.all.forEach(c::object);
        c.namespaces();
        return new Reading(c.resources, c.asides, all.size());
    }

    private static void collect(Value v, String file, String at, List<Manifest> into, int depth) {
        Manifest m = Manifest.of(v, file, at);
        if (m == null) {
            return;
        }
        if (m.kind().endsWith("List") && m.body().get("items").isPresent() && depth < 5) {
            Manifest.list(m.body().get("items").orElse(Value.NULL)).forEach(i -> collect(i, file, at, into, depth + 1));
        } else {
            into.add(m);
        }
    }

    private void object(Manifest m) {
        Optional<KindTable.Kind> custom = KindTable.standard().find(m.group(), m.kind());
        if (custom.isPresent()) {
            custom(m, custom.get());
        } else if (WORKLOADS.contains(m.kind()) || JOBS.contains(m.kind())) {
            workload(m);
        } else if (ENTRIES.contains(m.kind())) {
            entry(m);
        } else if (m.kind().equals("ConfigMap")) {
            prompts(m);
        } else if (!SILENT.contains(m.kind())) {
            asides.add(new Aside(
                    m.file(), m.at(), m.address() + ": the kind " + m.kind() + " is not in the table of kinds"));
        }
    }

    private void workload(Manifest m) {
        Optional<Value> spec = Pods.spec(m);
        if (spec.isEmpty()) {
            asides.add(new Aside(m.file(), m.at(), m.address() + ": it has no pod template"));
            return;
        }
        Map<String, Value> body = new Pods(configMaps, secrets).body(m, spec.get());
        Set<String> names = new TreeSet<>();
        Map<String, String> labels = m.labels(Pods.labelsPath(m));
        boolean open = false;
        for (Manifest s : services.naming(m.namespace(), labels)) {
            names.add(s.name());
            boolean internal = s.annotation("internal").contains("true")
                    || s.annotation("scheme").contains("internal");
            open |= s.body().text("spec.type").filter("LoadBalancer"::equals).isPresent() && !internal;
        }
        body.put("public", Value.of(open));
        access(m, spec.get(), labels, body);
        add(m, JOBS.contains(m.kind()) ? "k8s_job" : "k8s_workload", body, names);
    }

    /** Rights of the account and the network policies that select the pod. */
    private void access(Manifest m, Value spec, Map<String, String> labels, Map<String, Value> body) {
        String account = spec.text("serviceAccountName")
                .or(() -> spec.text("serviceAccount"))
                .orElse("default");
        Set<String> granted = new TreeSet<>();
        for (Manifest b : account.equals("default") ? List.<Manifest>of() : bindings) {
            if (b.body().all("subjects.name").stream()
                    .anyMatch(v -> v.text().filter(account::equals).isPresent())) {
                b.body().text("roleRef.name").ifPresent(granted::add);
            }
        }
        body.put("admin", Value.of(granted.contains("cluster-admin")));
        body.put(
                "wildcards",
                Value.of(roles.stream()
                        .filter(r -> granted.contains(r.name()))
                        .anyMatch(r -> java.util.stream.Stream.concat(
                                        r.body().all("rules.verbs").stream(), r.body().all("rules.resources").stream())
                                .flatMap(v -> Manifest.list(v).stream())
                                .anyMatch(v -> v.text().filter("*"::equals).isPresent()))));
        for (Manifest p : policies.ofAll(m.namespace())) {
            egress(p, body);
        }
        for (Manifest p : policies.naming(m.namespace(), labels)) {
            egress(p, body);
        }
    }

    /** The pod may send only to whom a policy lists. */
    private static void egress(Manifest policy, Map<String, Value> body) {
        boolean speaks = policy.body().all("spec.policyTypes").stream()
                .flatMap(v -> Manifest.list(v).stream())
                .anyMatch(v -> v.text().filter("Egress"::equals).isPresent());
        List<Value> rules = Manifest.list(policy.body().get("spec.egress").orElse(Value.NULL));
        boolean open = rules.stream()
                .anyMatch(r -> r.get("to").isEmpty() && r.get("ports").isEmpty());
        if (speaks && !open) {
            body.put("egress", Value.of(rules.isEmpty() ? "denied" : "allow-list"));
        }
    }

    private void entry(Manifest m) {
        Map<String, Value> body = new LinkedHashMap<>();
        Set<String> services = new TreeSet<>();
        for (String path : List.of(
                "spec.rules.http.paths.backend.service.name",
                "spec.rules.http.paths.backend.serviceName",
                "spec.defaultBackend.service.name",
                "spec.backend.serviceName",
                "spec.rules.backendRefs.name",
                "spec.http.route.destination.host",
                "spec.routes.services.name")) {
            m.body().all(path).forEach(v -> v.text().ifPresent(s -> services.add(s.replaceAll("\\..*", ""))));
        }
        List<Value> backends = new ArrayList<>();
        services.forEach(s -> behind(m.namespace(), s).forEach(a -> backends.add(Value.reference(new Ref(a, "")))));
        body.put("backends", Value.of(backends));
        m.body().get("spec.tls").ifPresent(v -> body.put("tls", v));
        boolean internal = m.annotation("scheme").contains("internal")
                        && !m.annotation("scheme").contains("internet-facing")
                || m.body()
                        .text("spec.ingressClassName")
                        .filter(c -> c.contains("internal"))
                        .isPresent();
        body.put("public", Value.of(!internal));
        String auth = m.annotation("auth");
        body.put(
                "authenticated",
                Value.of(auth.contains("auth-url") || auth.contains("auth-type") || auth.contains("auth-signin")));
        body.put(
                "rate_limited",
                Value.of(!m.annotation("limit-rps").isEmpty()
                        || !m.annotation("limit-rpm").isEmpty()));
        add(m, "k8s_ingress", body, Set.of());
    }

    /** Addresses of the workloads that a service stands for. */
    private Set<String> behind(String namespace, String service) {
        Set<String> found = new LinkedHashSet<>();
        for (Manifest s : byNamespace.getOrDefault(namespace, List.of())) {
            boolean custom = KindTable.standard()
                    .find(s.group(), s.kind())
                    .filter(k -> k.names(s.name()).contains(service))
                    .isPresent();
            if (custom) {
                found.add(s.address());
            }
            if (s.kind().equals("Service") && s.name().equals(service)) {
                Map<String, String> selector = s.labels("spec.selector");
                for (Manifest w : byNamespace.get(namespace)) {
                    boolean workload = WORKLOADS.contains(w.kind()) && !selector.isEmpty();
                    if (workload && w.labels(Pods.labelsPath(w)).entrySet().containsAll(selector.entrySet())) {
                        found.add(w.address());
                    }
                }
            }
        }
        return found;
    }

    private void custom(Manifest m, KindTable.Kind kind) {
        Map<String, Value> body = new LinkedHashMap<>(m.body().fields());
        body.put("component_type", Value.of(CustomKinds.type(m, kind.type())));
        CustomKinds.model(m).ifPresent(id -> body.put("model_id", Value.of(id)));
        List<Value> uses = new ArrayList<>();
        for (String name : CustomKinds.names(m)) {
            for (Manifest other : byNamespace.get(m.namespace())) {
                boolean part =
                        KindTable.standard().find(other.group(), other.kind()).isPresent()
                                || WORKLOADS.contains(other.kind());
                if (part && other != m && other.name().equals(name)) {
                    uses.add(Value.reference(new Ref(other.address(), "")));
                }
            }
            behind(m.namespace(), name).forEach(a -> uses.add(Value.reference(new Ref(a, ""))));
        }
        body.put("uses", Value.of(uses));
        CustomKinds.image(m).ifPresent(v -> body.put("image", v));
        add(m, "k8s_crd", body, new TreeSet<>(kind.names(m.name())));
    }

    private void prompts(Manifest m) {
        boolean prompt = m.body().get("data").orElse(Value.NULL) instanceof Value.Fields f
                && f.fields().keySet().stream().anyMatch(k -> k.toLowerCase(java.util.Locale.ROOT)
                        .matches("(.*[_.-])?(system[_-]?)?prompts?([_.-].*)?"));
        if (prompt) {
            Map<String, Value> body = new LinkedHashMap<>();
            body.put("component_type", Value.of("prompt-store"));
            add(m, "k8s_crd", body, Set.of());
        }
    }

    private void add(Manifest m, String type, Map<String, Value> body, Set<String> names) {
        Map<String, Value> fields = new LinkedHashMap<>(body);
        fields.put("namespace", Value.of(m.namespace()));
        fields.put("dns_names", Value.of(names.stream().map(Value::of).toList()));
        fields.put("zone", Value.reference(new Ref("namespace/" + m.namespace(), "")));
        boolean many = m.body()
                .text("spec.replicas")
                .filter(s -> s.matches("[2-9]|\\d\\d+"))
                .isPresent();
        resources.add(new Resource(
                m.address(),
                type,
                m.name(),
                false,
                new Value.Fields(fields, Map.of(), Refs.NONE, false),
                m.file(),
                m.at(),
                many,
                false,
                Refs.NONE));
    }

    private void namespaces() {
        Set<String> used = new TreeSet<>();
        resources.forEach(r -> r.body().text("namespace").ifPresent(used::add));
        for (String n : used) {
            Manifest first = byNamespace.get(n).getFirst();
            resources.add(new Resource(
                    "namespace/" + n,
                    "k8s_namespace",
                    n,
                    false,
                    Manifest.NOTHING,
                    first.file(),
                    first.at(),
                    false,
                    false,
                    Refs.NONE));
        }
    }
}
