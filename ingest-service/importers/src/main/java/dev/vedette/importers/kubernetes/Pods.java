package dev.vedette.importers.kubernetes;

import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pod template tells of its containers. */
final class Pods {
    private final Map<String, Manifest> configMaps;
    private final Map<String, Manifest> secrets;

    Pods(Map<String, Manifest> configMaps, Map<String, Manifest> secrets) {
        this.configMaps = configMaps;
        this.secrets = secrets;
    }

    static Optional<Value> spec(Manifest m) {
        return switch (m.kind()) {
            case "Pod" -> m.body().get("spec");
            case "CronJob" -> m.body().get("spec.jobTemplate.spec.template.spec");
            default -> m.body().get("spec.template.spec");
        };
    }

    static String labelsPath(Manifest m) {
        return switch (m.kind()) {
            case "Pod" -> "metadata.labels";
            case "CronJob" -> "spec.jobTemplate.spec.template.metadata.labels";
            default -> "spec.template.metadata.labels";
        };
    }

    /** The body of a resource for the containers of a pod; {@code image} is that of the first one. */
    Map<String, Value> body(Manifest m, Value spec) {
        Map<String, Value> body = new LinkedHashMap<>();
        List<Value> containers = new ArrayList<>();
        for (Value c : Manifest.list(spec.get("containers").orElse(Value.NULL))) {
            containers.add(container(m, c));
        }
        body.put("containers", Value.of(containers));
        containers.stream().findFirst().flatMap(c -> c.get("image")).ifPresent(v -> body.put("image", v));
        body.put("privileged", Value.of(privileged(spec)));
        body.put("hardened", Value.of(hardened(spec)));
        body.put("secret_inline", Value.of(containers.stream().anyMatch(c -> c.flag("secret_inline")
                .orElse(false))));
        return body;
    }

    private Value container(Manifest m, Value c) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (String key : List.of("name", "image", "command", "args")) {
            c.get(key).ifPresent(v -> fields.put(key, v));
        }
        List<Value> env = new ArrayList<>();
        boolean inline = false;
        for (Value from : Manifest.list(c.get("envFrom").orElse(Value.NULL))) {
            Manifest map = from.text("configMapRef.name")
                    .map(n -> configMaps.get(m.namespace() + "/" + n))
                    .orElse(null);
            if (map != null && map.body().get("data").orElse(Value.NULL) instanceof Value.Fields data) {
                data.fields().forEach((k, v) -> env.add(variable(k, v)));
            }
            inline |= from.text("secretRef.name")
                    .map(n -> secrets.containsKey(m.namespace() + "/" + n))
                    .orElse(false);
        }
        for (Value e : Manifest.list(c.get("env").orElse(Value.NULL))) {
            String name = e.text("name").orElse("");
            Value value = e.get("value").orElse(Value.NULL);
            Optional<String> key = e.text("valueFrom.configMapKeyRef.key");
            if (key.isPresent()) {
                Manifest map = configMaps.get(m.namespace() + "/"
                        + e.text("valueFrom.configMapKeyRef.name").orElse(""));
                value = map == null
                        ? Value.UNKNOWN
                        : map.body()
                                .get("data")
                                .filter(d -> d instanceof Value.Fields)
                                .map(d -> ((Value.Fields) d).fields().getOrDefault(key.get(), Value.UNKNOWN))
                                .orElse(Value.UNKNOWN);
            }
            Optional<String> secret = e.text("valueFrom.secretKeyRef.name");
            inline |= secret.map(n -> secrets.containsKey(m.namespace() + "/" + n))
                    .orElse(false);
            env.add(
                    secret.isPresent()
                            ? Value.of(Map.of("name", Value.of(name), "value_from", Value.UNKNOWN))
                            : variable(name, value));
        }
        fields.put("env", Value.of(env));
        fields.put("secret_inline", Value.of(inline));
        return new Value.Fields(fields, Map.of(), Refs.NONE, false);
    }

    private static Value variable(String name, Value value) {
        return Value.of(Map.of("name", Value.of(name), "value", value));
    }

    private static boolean privileged(Value spec) {
        boolean container = Manifest.list(spec.get("containers").orElse(Value.NULL)).stream()
                .anyMatch(c -> c.flag("securityContext.privileged").orElse(false)
                        || c.text("securityContext.runAsUser")
                                .filter("0"::equals)
                                .isPresent()
                        || c.all("securityContext.capabilities.add").stream()
                                .flatMap(v -> Manifest.list(v).stream())
                                .anyMatch(v -> v.text()
                                        .filter(s -> s.equals("SYS_ADMIN") || s.equals("ALL"))
                                        .isPresent()));
        boolean host =
                spec.flag("hostNetwork").orElse(false) || spec.flag("hostPID").orElse(false);
        return container || host || !spec.all("volumes.hostPath.path").isEmpty();
    }

    private static boolean hardened(Value spec) {
        List<Value> containers = Manifest.list(spec.get("containers").orElse(Value.NULL));
        return !containers.isEmpty()
                && containers.stream()
                        .allMatch(c -> (c.flag("securityContext.runAsNonRoot")
                                        .or(() -> spec.flag("securityContext.runAsNonRoot"))
                                        .orElse(false))
                                && c.flag("securityContext.readOnlyRootFilesystem")
                                        .orElse(false));
    }
}
