package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Facts and safeguards that one attribute of one resource shows; see {@code facts.tsv}. */
final class FactRules {
    private record Rule(Pattern type, String path, String test, String key, String value, String target) {}

    private static final List<Rule> RULES = load();

    private final Architecture a;

    FactRules(Architecture a) {
        this.a = a;
    }

    void apply() {
        for (Resource r : a.resources) {
            String type = r.type().toLowerCase(Locale.ROOT);
            for (Rule rule : RULES) {
                if (rule.type().matcher(type).matches() && holds(rule, r)) {
                    targets(rule, r).forEach(part -> state(rule, r, part));
                }
            }
        }
    }

    private Set<String> targets(Rule rule, Resource r) {
        if (rule.target().equals(".")) {
            String owner = a.owner.get(r.address());
            return owner == null ? Set.of() : Set.of(owner);
        }
        return a.resolver.parts(r.body().all(rule.target()));
    }

    private void state(Rule rule, Resource r, String part) {
        boolean absent = rule.test().equals("unset");
        String evidence = absent ? rule.path() + " is not set" : rule.path() + shown(r, rule.path());
        Provenance by = a.by(
                r, absent ? "" : rule.path(), absent ? Origin.INFERRED : Origin.DECLARED, absent ? 0.8 : 1, evidence);
        if (rule.key().matches("C\\d\\d")) {
            a.draft.guard(rule.key(), part, Safeguard.State.valueOf(rule.value().toUpperCase(Locale.ROOT)), by);
            return;
        }
        Optional<FactKey> key = Vocabulary.standard().fact(rule.key());
        String value = rule.value().equals("$") ? r.body().text(rule.path()).orElse("") : rule.value();
        boolean number = key.isEmpty() || key.get().kind() != FactKey.Kind.COUNT || value.matches("\\d{1,9}");
        if (key.isEmpty() || value.isEmpty() || !number) {
            return; // a number that is only known when deployed is not known
        }
        a.fact(
                part,
                rule.key(),
                switch (key.get().kind()) {
                    case FLAG -> FactValue.of(Boolean.parseBoolean(value));
                    case COUNT -> FactValue.of(Long.parseLong(value));
                    case WORD -> FactValue.of(value);
                    case WORDS -> FactValue.of(List.of(value.split(" ")));
                },
                by);
    }

    private static String shown(Resource r, String path) {
        return r.body()
                .get(path)
                .filter(v -> !v.secret())
                .flatMap(Value::text)
                .filter(s -> s.length() < 80)
                .map(s -> " = " + s)
                .orElse(" is set");
    }

    private static boolean holds(Rule rule, Resource r) {
        List<Value> values = rule.path().equals("-") ? List.of() : r.body().all(rule.path());
        String test = rule.test();
        if (test.equals("always")) {
            return true;
        }
        if (test.equals("set")) {
            return values.stream().anyMatch(v -> !empty(v) && !isOff(v));
        }
        if (test.equals("unset")) {
            return values.stream().allMatch(FactRules::empty);
        }
        List<String> texts = values.stream()
                .flatMap(v -> v instanceof Value.Items items ? items.items().stream() : java.util.stream.Stream.of(v))
                .filter(Value::isKnown)
                .flatMap(v -> v.text().stream())
                .map(s -> s.toLowerCase(Locale.ROOT))
                .toList();
        if (test.startsWith("=")) {
            return texts.contains(test.substring(1));
        }
        if (test.startsWith("in:")) {
            List<String> any = List.of(test.substring(3).split(","));
            return texts.stream().anyMatch(any::contains);
        }
        if (test.startsWith("has:")) {
            return texts.stream().anyMatch(s -> s.contains(test.substring(4)));
        }
        return false;
    }

    private static boolean isOff(Value v) {
        return v.text()
                .filter(s -> s.equals("0") || s.equals("-1") || s.equals("false"))
                .isPresent();
    }

    private static boolean empty(Value v) {
        return v.isNull()
                || v instanceof Value.Items i && i.items().isEmpty()
                || v instanceof Value.Text t && t.literal().isEmpty();
    }

    private static List<Rule> load() {
        List<Rule> rules = new ArrayList<>();
        for (String[] row : Tables.rows("facts.tsv", 5)) {
            for (String type : Tables.words(row[0], ",")) {
                int eq = row[3].indexOf('=');
                rules.add(new Rule(
                        Tables.glob(type),
                        row[1],
                        row[2],
                        row[3].substring(0, eq),
                        row[3].substring(eq + 1),
                        row[4].isEmpty() ? "." : row[4]));
            }
        }
        return rules;
    }
}
