package dev.vedette.importers.bicep;

import dev.vedette.importers.arm.AzureShape;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A module of the public registry as the resources it makes: its inputs are the properties of one resource, its role
 * assignments, deployments of models and private endpoints are resources beside it.
 */
final class AvmModule {
    private static final Map<String, String> TYPES = load();
    private static final int MAX_CHILDREN = 30;

    /** Inputs that are called otherwise than the property they set. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("environmentResourceId", "environmentId"),
            Map.entry("associatedKeyVaultResourceId", "keyVault"),
            Map.entry("associatedStorageAccountResourceId", "storageAccount"),
            Map.entry("associatedApplicationInsightsResourceId", "applicationInsights"),
            Map.entry("associatedContainerRegistryResourceId", "containerRegistry"),
            Map.entry("hubResourceId", "hubResourceId"),
            Map.entry("appSettingsKeyValuePairs", "appSettings"),
            Map.entry("serverFarmResourceId", "serverFarmId"),
            Map.entry("virtualNetworkSubnetId", "virtualNetworkSubnetId"));

    private AvmModule() {}

    /** The resource type a module makes, if it is known. */
    static Optional<String> type(String source) {
        String s = source.toLowerCase(Locale.ROOT);
        int begin = s.indexOf("avm/");
        if (!s.startsWith("br") || begin < 0) {
            return Optional.empty();
        }
        int version = s.indexOf(':', begin);
        return Optional.ofNullable(TYPES.get(version < 0 ? s.substring(begin) : s.substring(begin, version)));
    }

    static List<Resource> expand(
            String address, String type, String symbol, Value.Fields params, String file, String at, boolean maybe) {
        List<Resource> made = new ArrayList<>();
        made.add(AzureShape.resource(address, type, symbol, body(type, params), null, false, file, at, maybe));
        Value self = Value.reference(new Ref(address, ""));
        children(params, "roleAssignments", (i, item) -> {
            Map<String, Value> p = new LinkedHashMap<>(item.fields());
            Value role = item.get("roleDefinitionIdOrName").orElse(Value.UNKNOWN);
            p.put("roleDefinitionId", role);
            role.text()
                    .filter(s -> !s.contains("/") && s.contains(" "))
                    .ifPresent(s -> p.put("roleDefinitionName", role));
            p.put("scope", self);
            made.add(resource(address + ".role" + i, "Microsoft.Authorization/roleAssignments", p, null, file, at));
        });
        children(
                params,
                "deployments",
                (i, item) -> made.add(resource(
                        address + ".deployment[" + i + "]", type + "/deployments", item.fields(), address, file, at)));
        children(params, "privateEndpoints", (i, item) -> {
            Map<String, Value> p = new LinkedHashMap<>();
            item.get("subnetResourceId").ifPresent(v -> p.put("subnet", Value.of(Map.of("id", v))));
            p.put(
                    "privateLinkServiceConnections",
                    Value.of(List.of(Value.of(Map.of("properties", Value.of(Map.of("privateLinkServiceId", self)))))));
            made.add(resource(address + ".endpoint" + i, "Microsoft.Network/privateEndpoints", p, null, file, at));
        });
        return made;
    }

    private interface Child {
        void make(int i, Value.Fields item);
    }

    private static void children(Value.Fields params, String input, Child child) {
        if (params.get(input).orElse(Value.NULL) instanceof Value.Items items) {
            int i = 0;
            for (Value v : items.items()) {
                if (v instanceof Value.Fields f && i < MAX_CHILDREN) {
                    child.make(i++, f);
                }
            }
        }
    }

    private static Resource resource(
            String address, String type, Map<String, Value> properties, String parent, String file, String at) {
        Map<String, Value> body = new LinkedHashMap<>();
        for (String top : List.of("name", "sku", "scope")) {
            if (properties.containsKey(top)) {
                body.put(top, properties.get(top));
            }
        }
        body.put("properties", new Value.Fields(properties, Map.of(), Refs.NONE, false));
        return AzureShape.resource(
                address,
                type,
                type.substring(type.lastIndexOf('/') + 1),
                new Value.Fields(body, Map.of(), Refs.NONE, false),
                parent,
                false,
                file,
                at,
                false);
    }

    private static Value.Fields body(String type, Value.Fields params) {
        Map<String, Value> top = new LinkedHashMap<>();
        Map<String, Value> properties = new LinkedHashMap<>();
        params.fields().forEach((k, v) -> {
            switch (k) {
                case "name", "kind", "tags" -> top.put(k, v);
                case "roleAssignments",
                        "deployments",
                        "privateEndpoints",
                        "location",
                        "diagnosticSettings",
                        "lock" -> {}
                case "managedIdentities" -> top.put("identity", identity(v));
                case "containers" -> properties.put("template", Value.of(Map.of("containers", v)));
                case "configs" -> settings(v, properties);
                default -> properties.put(RENAMED.getOrDefault(k, k), v);
            }
        });
        if (type.equals("Microsoft.App/containerApps")) {
            // the module opens the app to the internet unless it is told not to
            Value external =
                    params.get("disableIngress").flatMap(v -> v.flag("")).orElse(false)
                            ? Value.of(false)
                            : params.get("ingressExternal")
                                    .or(() -> params.get("external"))
                                    .orElse(Value.of(true));
            properties.put("configuration", Value.of(Map.of("ingress", Value.of(Map.of("external", external)))));
            params.get("env")
                    .ifPresent(env -> properties.put(
                            "template",
                            Value.of(Map.of("containers", Value.of(List.of(Value.of(Map.of("env", env))))))));
        }
        top.put("properties", new Value.Fields(properties, params.at(), Refs.NONE, false));
        return new Value.Fields(top, params.at(), Refs.NONE, false);
    }

    private static Value identity(Value v) {
        return v.get("userAssignedResourceIds")
                .map(ids -> Value.of(Map.of("userAssignedIdentities", ids)))
                .orElse(v);
    }

    /** Settings of a web site may be one of a list of its configurations. */
    private static void settings(Value configs, Map<String, Value> properties) {
        if (configs instanceof Value.Items items) {
            for (Value c : items.items()) {
                if (c.text("name").filter("appsettings"::equalsIgnoreCase).isPresent()) {
                    c.get("properties").ifPresent(p -> properties.put("appSettings", p));
                }
            }
        }
    }

    private static Map<String, String> load() {
        Map<String, String> types = new HashMap<>();
        try (InputStream in = AvmModule.class.getResourceAsStream("avm.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .forEach(l -> types.put(l.split("\t")[0], l.split("\t")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("avm.tsv cannot be read", e);
        }
        return types;
    }
}
