package dev.vedette.importers.arm;

import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.SnakeCase;
import dev.vedette.importers.iac.TypeTable;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A resource of Azure Resource Manager in the words of Terraform: properties at the top, snake case. */
public final class AzureShape {
    private static final Set<String> FREE = Set.of("tags", "userAssignedIdentities", "metadata", "hidden-link");

    private AzureShape() {}

    /**
     * @param type with or without API version
     * @param body as in the template: name, kind, sku, properties...
     * @param parent address of the resource it is part of, or {@code null}
     */
    public static Resource resource(
            String address,
            String type,
            String label,
            Value.Fields body,
            String parent,
            boolean existing,
            String file,
            String at,
            boolean conditional) {
        String plain = type.replaceAll("@.*", "");
        Map<String, Value> fields = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        body.fields().forEach((k, v) -> {
            if (k.equals("properties") && v instanceof Value.Fields p) {
                p.fields().forEach((name, x) -> {
                    fields.putIfAbsent(SnakeCase.of(name), snake(x));
                    places.put(SnakeCase.of(name), p.at().getOrDefault(name, at));
                });
            } else if (!k.startsWith("resource ") && !k.equals("resources") && !k.equals("dependsOn")) {
                fields.put(SnakeCase.of(k), FREE.contains(k) ? v : snake(v));
            }
        });
        if (parent != null) {
            fields.putIfAbsent("parent", Value.reference(new Ref(parent, "")));
        }
        fields.computeIfPresent("name", (k, v) -> lastSegment(v));
        if (plain.equalsIgnoreCase("Microsoft.Web/sites/config")
                && body.get("properties").isPresent()) {
            fields.put("app_settings", body.get("properties").get());
        }
        return new Resource(
                address,
                canonical(plain, body),
                label,
                existing,
                new Value.Fields(fields, places, Refs.NONE, false),
                file,
                at,
                false,
                conditional,
                Refs.NONE);
    }

    /** Types whose kind tells which of several Terraform types they are. */
    private static String canonical(String type, Value body) {
        String kind = body.text("kind").orElse("").toLowerCase(Locale.ROOT);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "microsoft.cognitiveservices/accounts" -> "azurerm_cognitive_account";
            case "microsoft.machinelearningservices/workspaces" ->
                kind.equals("hub")
                        ? "azurerm_ai_foundry"
                        : kind.equals("project") ? "azurerm_ai_foundry_project" : "azurerm_machine_learning_workspace";
            case "microsoft.machinelearningservices/workspaces/computes" -> "azurerm_machine_learning_compute_instance";
            case "microsoft.web/sites" ->
                kind.contains("workflowapp")
                        ? "azurerm_logic_app_standard"
                        : kind.contains("functionapp") ? "azurerm_linux_function_app" : "azurerm_linux_web_app";
            default -> TypeTable.standard().canonical(type);
        };
    }

    private static Value lastSegment(Value v) {
        if (v instanceof Value.Text t && t.literal().contains("/")) {
            String last = t.literal().substring(t.literal().lastIndexOf('/') + 1);
            return new Value.Text(last, t.whole() || !last.contains("${"), t.refs(), t.secret());
        }
        return v;
    }

    private static Value snake(Value v) {
        return switch (v) {
            case Value.Fields f -> {
                Map<String, Value> all = new LinkedHashMap<>();
                f.fields()
                        .forEach((k, x) ->
                                all.put(FREE.contains(k) ? SnakeCase.of(k) : key(k), FREE.contains(k) ? x : snake(x)));
                yield new Value.Fields(all, Map.of(), f.refs(), f.secret());
            }
            case Value.Items items -> {
                List<Value> all = new ArrayList<>();
                items.items().forEach(i -> all.add(snake(i)));
                yield new Value.Items(all, items.refs(), items.secret());
            }
            case Value.Text t -> t;
            case Value.Num n -> n;
            case Value.Bool b -> b;
            case Value.Null n -> n;
            case Value.Unknown u -> u;
        };
    }

    /** Names in capitals are those of environment variables. */
    private static String key(String k) {
        return k.equals(k.toUpperCase(Locale.ROOT)) ? k : SnakeCase.of(k);
    }

    /**
     * Joins resources that are declared here and looked up there: the same type and the same name, or a name that
     * stays open where only one of the type is declared.
     */
    public static List<Resource> joined(List<Resource> all) {
        Map<String, Resource> declared = new HashMap<>();
        Map<String, List<Resource>> byType = new HashMap<>();
        all.stream().filter(r -> !r.existing()).forEach(r -> byType.computeIfAbsent(
                        family(r.type()), t -> new ArrayList<>())
                .add(r));
        for (boolean lookedUp : new boolean[] {false, true}) {
            for (Resource r : all) {
                if (r.existing() == lookedUp) {
                    identity(r).ifPresent(id -> declared.putIfAbsent(id, r));
                }
            }
        }
        List<Resource> out = new ArrayList<>();
        Map<String, Resource> made = new HashMap<>();
        for (Resource r : all) {
            Resource first = r.existing() ? null : again(r, made);
            if (first != null) {
                out.add(Resource.alias(r, first));
                continue;
            }
            Resource real = r.existing() ? identity(r).map(declared::get).orElse(r) : r;
            boolean open = r.existing()
                    && real == r
                    && r.body().get("name").filter(Value::isKnown).isEmpty();
            List<Resource> only = open ? byType.getOrDefault(family(r.type()), List.of()) : List.of();
            real = only.size() == 1 ? only.getFirst() : real;
            out.add(real == r ? r : Resource.alias(r, real));
        }
        return out;
    }

    /** A module that is called twice with one name makes one thing. */
    private static Resource again(Resource r, Map<String, Resource> made) {
        return identity(r)
                .filter(id -> id.chars().filter(Character::isLetter).count()
                        > r.type().length() + 4)
                .map(id -> made.putIfAbsent(id + "|" + r.file() + "|" + r.label(), r))
                .filter(first ->
                        !first.address().equals(r.address()) && !r.address().endsWith("]"))
                .orElse(null);
    }

    private static Optional<String> identity(Resource r) {
        return r.body()
                .text("name")
                .map(n -> family(r.type()) + "|" + n.toLowerCase(Locale.ROOT) + "|"
                        + r.body()
                                .get("parent")
                                .map(Refs::deep)
                                .orElse(Refs.NONE)
                                .size());
    }

    /** A look-up does not say the kind that tells types of one family apart. */
    private static String family(String type) {
        return switch (type) {
            case "azurerm_ai_foundry", "azurerm_ai_foundry_project" -> "azurerm_machine_learning_workspace";
            case "azurerm_linux_function_app", "azurerm_logic_app_standard" -> "azurerm_linux_web_app";
            default -> type;
        };
    }
}
