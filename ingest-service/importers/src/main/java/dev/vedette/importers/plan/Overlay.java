package dev.vedette.importers.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Joins the values of an instance with the references of its configuration, what is unknown and what is secret. */
final class Overlay {
    private final ModulePlan module;

    Overlay(ModulePlan module) {
        this.module = module;
    }

    /**
     * @param values known values; missing where they are known only after apply
     * @param unknown true where they are
     * @param secret true where they must not be shown
     * @param expression of the configuration
     */
    Value join(JsonNode values, JsonNode unknown, JsonNode secret, JsonNode expression) {
        return join(values, unknown, secret, expression, Refs.NONE, 0);
    }

    private Value join(
            JsonNode values, JsonNode unknown, JsonNode secret, JsonNode expression, SortedSet<Ref> outer, int depth) {
        boolean hidden = secret.isBoolean() && secret.booleanValue();
        SortedSet<Ref> own = expression.path("references").isArray() ? module.references(expression) : outer;
        if (depth > 100) {
            return Value.UNKNOWN;
        }
        if (unknown.isBoolean() && unknown.booleanValue()) {
            return new Value.Unknown(own, hidden);
        }
        if (values.isObject() || unknown.isObject()) {
            Map<String, Value> fields = new LinkedHashMap<>();
            for (String name : names(values, unknown)) {
                JsonNode inner = expression.path("references").isArray() ? expression.path("?") : expression.path(name);
                fields.put(
                        name,
                        join(
                                values.path(name),
                                unknown.path(name),
                                hidden ? secret : secret.path(name),
                                inner,
                                own,
                                depth + 1));
            }
            return new Value.Fields(fields, Map.of(), own, hidden);
        }
        if (values.isArray() || unknown.isArray()) {
            List<Value> items = new ArrayList<>();
            int size = Math.max(values.size(), unknown.size());
            for (int i = 0; i < size; i++) {
                JsonNode inner = expression.isArray()
                        ? expression.path(Math.min(i, Math.max(0, expression.size() - 1)))
                        : expression.path("?");
                items.add(
                        join(values.path(i), unknown.path(i), hidden ? secret : secret.path(i), inner, own, depth + 1));
            }
            return new Value.Items(items, own, hidden);
        }
        if (values.isMissingNode() || values.isNull()) {
            return own.isEmpty() ? Value.NULL : new Value.Unknown(own, hidden);
        }
        return JsonValues.value(values).with(own, hidden);
    }

    private static Set<String> names(JsonNode values, JsonNode unknown) {
        Set<String> names = new LinkedHashSet<>();
        values.fieldNames().forEachRemaining(names::add);
        unknown.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
