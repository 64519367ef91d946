package dev.vedette.importers.terraform;

import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resources of the Kubernetes provider as the manifests they stand for. */
final class ProviderObjects {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("kubernetes_deployment", "Deployment"),
            Map.entry("kubernetes_stateful_set", "StatefulSet"),
            Map.entry("kubernetes_daemonset", "DaemonSet"),
            Map.entry("kubernetes_daemon_set", "DaemonSet"),
            Map.entry("kubernetes_pod", "Pod"),
            Map.entry("kubernetes_job", "Job"),
            Map.entry("kubernetes_cron_job", "CronJob"),
            Map.entry("kubernetes_service", "Service"),
            Map.entry("kubernetes_ingress", "Ingress"),
            Map.entry("kubernetes_config_map", "ConfigMap"),
            Map.entry("kubernetes_secret", "Secret"),
            Map.entry("kubernetes_network_policy", "NetworkPolicy"),
            Map.entry("kubernetes_cluster_role_binding", "ClusterRoleBinding"),
            Map.entry("kubernetes_role_binding", "RoleBinding"),
            Map.entry("kubernetes_cluster_role", "ClusterRole"),
            Map.entry("kubernetes_role", "Role"));

    /** Blocks that the provider names in the singular and that are lists in a manifest. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("container", "containers"),
            Map.entry("init_container", "initContainers"),
            Map.entry("env", "env"),
            Map.entry("env_from", "envFrom"),
            Map.entry("port", "ports"),
            Map.entry("volume", "volumes"),
            Map.entry("volume_mount", "volumeMounts"),
            Map.entry("rule", "rules"),
            Map.entry("path", "paths"),
            Map.entry("subject", "subjects"),
            Map.entry("egress", "egress"),
            Map.entry("ingress", "ingress"),
            Map.entry("tls", "tls"));

    private static final Set<String> PLAIN =
            Set.of("labels", "annotations", "match_labels", "selector", "data", "string_data");

    private ProviderObjects() {}

    /** @return {@code null} for a resource of another provider */
    static Value manifest(Resource r) {
        String kind = KINDS.get(r.type().replaceAll("_v\\d+(beta\\d+|alpha\\d+)?$", ""));
        if (kind == null) {
            return null;
        }
        Map<String, Value> all = new LinkedHashMap<>();
        all.put("apiVersion", Value.of("v1"));
        all.put("kind", Value.of(kind));
        if (camel(r.body()) instanceof Value.Fields f) {
            all.putAll(f.fields());
        }
        return new Value.Fields(all, r.body().at(), Refs.NONE, false);
    }

    private static Value camel(Value v) {
        if (v instanceof Value.Fields f) {
            Map<String, Value> all = new LinkedHashMap<>();
            f.fields().forEach((k, x) -> {
                if (LISTS.containsKey(k) && x instanceof Value.Items) {
                    all.put(LISTS.get(k), camel(x));
                } else {
                    all.put(name(k), PLAIN.contains(k) && x instanceof Value.Fields ? x : single(x));
                }
            });
            return new Value.Fields(all, f.at(), f.refs(), f.secret());
        }
        if (v instanceof Value.Items items) {
            List<Value> all = new ArrayList<>();
            items.items().forEach(i -> all.add(camel(i)));
            return new Value.Items(all, items.refs(), items.secret());
        }
        return v;
    }

    /** A block that stands once is an object. */
    private static Value single(Value v) {
        boolean block = v instanceof Value.Items items
                && items.items().size() == 1
                && items.items().getFirst() instanceof Value.Fields;
        return camel(block ? ((Value.Items) v).items().getFirst() : v);
    }

    private static String name(String snake) {
        StringBuilder s = new StringBuilder();
        for (String word : snake.split("_")) {
            s.append(s.isEmpty() || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return s.toString();
    }
}
