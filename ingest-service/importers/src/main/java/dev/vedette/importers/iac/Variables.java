package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Environment variables of a resource in the many shapes that providers give them. */
final class Variables {
    private Variables() {}

    /** @param secret whether it is taken from a secret store */
    record Variable(String name, Value value, boolean secret, String path) {}

    static List<Variable> of(Resource r) {
        List<Variable> all = new ArrayList<>();
        for (Relations.Relation relation : Relations.of(r.type(), Relations.Kind.ENV)) {
            relation.from().forEach(path -> r.body().all(path).forEach(v -> read(v, path, all)));
        }
        if (r.type().startsWith(ModuleTable.PREFIX)) {
            for (String path : List.of("environment_variables", "environment", "env_vars", "app_settings", "env")) {
                r.body().get(path).ifPresent(v -> read(v, path, all));
            }
            r.body().get("container_definitions").ifPresent(v -> {
                if (v instanceof Value.Fields byName) {
                    byName.fields().values().forEach(c -> container(c, "container_definitions", all));
                }
            });
        }
        switch (r.type()) {
            case "aws_ecs_task_definition" -> containers(r.body(), "container_definitions", all);
            case "aws_batch_job_definition" -> {
                parsed(r.body(), "container_properties").ifPresent(c -> container(c, "container_properties", all));
            }
            case "kubernetes_deployment",
                    "kubernetes_deployment_v1",
                    "kubernetes_stateful_set",
                    "kubernetes_stateful_set_v1",
                    "kubernetes_daemonset",
                    "kubernetes_job",
                    "kubernetes_job_v1" ->
                r.body().all("spec.template.spec.container").forEach(c -> items(c).forEach(
                                x -> container(x, "spec.template.spec.container", all)));
            case "compose_service" -> {
                for (String path : List.of("command", "entrypoint")) {
                    r.body().get(path).ifPresent(v -> all.add(new Variable("", joined(v), false, path)));
                }
            }
            case "k8s_workload", "k8s_job" ->
                r.body().all("containers").forEach(c -> items(c).forEach(x -> {
                    container(x, "containers", all);
                    for (String path : List.of("command", "args")) {
                        x.get(path).ifPresent(v -> all.add(new Variable("", joined(v), false, "containers")));
                    }
                }));
            default -> {}
        }
        return all;
    }

    /** The words of a command line as one text. */
    private static Value joined(Value v) {
        return new Value.Text(
                String.join(
                        " ", items(v).stream().flatMap(x -> x.text().stream()).toList()),
                v.isKnown(),
                v.refs(),
                false);
    }

    /** A JSON text, or the value it would be. */
    static Optional<Value> parsed(Value body, String path) {
        return body.get(path).map(v -> v.text().flatMap(JsonValues::decode).orElse(v));
    }

    static void containers(Value body, String path, List<Variable> all) {
        parsed(body, path).ifPresent(list -> items(list).forEach(c -> container(c, path, all)));
    }

    static void container(Value c, String path, List<Variable> all) {
        for (String env : List.of("environment", "env", "Environment")) {
            c.get(env).ifPresent(v -> read(v, path, all));
        }
        c.get("secrets").ifPresent(v -> items(v).forEach(s -> name(s).ifPresent(n -> all.add(
                new Variable(n, s.get("valueFrom").or(() -> s.get("value_from")).orElse(Value.NULL), true, path)))));
    }

    static void read(Value v, String path, List<Variable> all) {
        if (v instanceof Value.Fields f
                && f.fields().containsKey("name")
                && (f.fields().containsKey("value") || f.fields().size() <= 3)) {
            one(f, path, all);
        } else if (v instanceof Value.Fields f
                && f.fields().containsKey("key")
                && f.fields().containsKey("secret")) {
            name(f).ifPresent(n -> all.add(new Variable(n, f.fields().get("secret"), true, path)));
        } else if (v instanceof Value.Fields f
                && f.fields().containsKey("Name")
                && f.fields().containsKey("Value")) {
            name(f).ifPresent(n -> all.add(new Variable(n, f.fields().get("Value"), false, path)));
        } else if (v instanceof Value.Fields f) {
            f.fields().forEach((k, x) -> all.add(new Variable(k, x, isSecretReference(x), path)));
        } else if (v instanceof Value.Items list) {
            list.items().forEach(x -> read(x, path, all));
        }
    }

    private static void one(Value.Fields f, String path, List<Variable> all) {
        Optional<String> name = name(f);
        Optional<Value> from =
                f.get("value_from").or(() -> f.get("value_source")).or(() -> f.get("valueFrom"));
        Optional<Value> secretName = f.get("secret_name").or(() -> f.get("secretRef"));
        name.ifPresent(n -> all.add(new Variable(
                n,
                f.get("value").or(() -> from).or(() -> secretName).orElse(Value.NULL),
                from.isPresent()
                        || secretName.isPresent()
                        || f.text("type")
                                .filter(t -> t.equals("SECRETS_MANAGER"))
                                .isPresent(),
                path)));
    }

    private static boolean isSecretReference(Value v) {
        return v.text().filter(s -> s.startsWith("@Microsoft.KeyVault")).isPresent();
    }

    private static Optional<String> name(Value v) {
        return v.text("name").or(() -> v.text("key")).or(() -> v.text("Name"));
    }

    static List<Value> items(Value v) {
        return v instanceof Value.Items i ? i.items() : v.isNull() ? List.of() : List.of(v);
    }
}
