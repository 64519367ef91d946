package dev.vedette.importers.bicep;

import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a file of parameters beside an entry gives, as far as they do not come from the caller's environment. */
final class Parameters {
    /** The Azure Developer CLI fills in variables of its environment, with a value for when there is none. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w{1,200}(?:=([^}]{0,500}))?\\}");

    private Parameters() {}

    static Map<String, Supplier<Value>> of(String entry, UnaryOperator<String> contents) {
        Map<String, Supplier<Value>> values = new LinkedHashMap<>();
        String base = entry.replaceAll("\\.bicep$", "");
        String text = contents.apply(base + ".parameters.json");
        if (text == null) {
            return values;
        }
        Optional<Value> tree = JsonValues.decode(text);
        if (tree.flatMap(t -> t.get("parameters")).orElse(Value.NULL) instanceof Value.Fields given) {
            given.fields()
                    .forEach((name, v) ->
                            v.get("value").flatMap(Parameters::value).ifPresent(x -> values.put(name, () -> x)));
        }
        return values;
    }

    private static Optional<Value> value(Value v) {
        if (!(v instanceof Value.Text t)) {
            return Optional.of(v);
        }
        Matcher m = VARIABLE.matcher(t.literal());
        if (!m.find()) {
            return Optional.of(v);
        }
        boolean whole = m.start() == 0
                && m.end() == t.literal().length()
                && m.group(1) != null
                && !m.group(1).isEmpty();
        if (!whole) {
            return Optional.empty();
        }
        return Optional.of(
                switch (m.group(1)) {
                    case "true" -> Value.of(true);
                    case "false" -> Value.of(false);
                    default -> new Value.Text(m.group(1), true, Refs.NONE, false);
                });
    }
}
