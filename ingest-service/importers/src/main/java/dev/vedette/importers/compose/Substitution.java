package dev.vedette.importers.compose;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code $NAME} and {@code ${NAME:-default}}; a variable without a value stays as a reference to it. */
final class Substitution {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:\\$|\\{([A-Za-z_]\\w{0,200})(?:(:?[-?+])([^}]{0,400}))?\\}|([A-Za-z_]\\w{0,200}))");

    private final Map<String, String> known;

    /** @param known values of the project's {@code .env} file */
    Substitution(Map<String, String> known) {
        this.known = known;
    }

    Value in(Value v) {
        return switch (v) {
            case Value.Text t -> text(t.literal());
            case Value.Items items -> {
                List<Value> all = new ArrayList<>();
                items.items().forEach(i -> all.add(in(i)));
                yield new Value.Items(all, items.refs(), items.secret());
            }
            case Value.Fields f -> {
                Map<String, Value> all = new LinkedHashMap<>();
                f.fields().forEach((k, x) -> all.put(k, in(x)));
                yield new Value.Fields(all, f.at(), f.refs(), f.secret());
            }
            case Value.Num n -> n;
            case Value.Bool b -> b;
            case Value.Null n -> n;
            case Value.Unknown u -> u;
        };
    }

    private Value text(String s) {
        if (s.indexOf('$') < 0) {
            return Value.of(s);
        }
        Matcher m = VARIABLE.matcher(s);
        StringBuilder out = new StringBuilder();
        SortedSet<Ref> refs = new TreeSet<>();
        boolean whole = true;
        while (m.find()) {
            String name = m.group(1) != null ? m.group(1) : m.group(4);
            String replacement;
            if (name == null) {
                replacement = "$";
            } else {
                refs.add(new Ref("env." + name, ""));
                String operator = m.group(2) == null ? "" : m.group(2);
                String value = known.get(name);
                boolean hasDefault = operator.endsWith("-")
                        && !m.group(3).isEmpty()
                        && m.group(3).indexOf('$') < 0;
                if (value != null && !value.isEmpty()) {
                    replacement = value;
                } else if (hasDefault) {
                    replacement = m.group(3);
                } else {
                    replacement = "${env." + name + "}";
                    whole = false;
                }
            }
            m.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        m.appendTail(out);
        return new Value.Text(out.toString(), whole, refs.isEmpty() ? Refs.NONE : refs, false);
    }
}
