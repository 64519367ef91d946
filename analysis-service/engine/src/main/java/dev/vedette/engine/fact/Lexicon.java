package dev.vedette.engine.fact;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.engine.yaml.Entry;
import dev.vedette.engine.yaml.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts that follow from a component's type or name, as data ({@code lexicon.yaml}). Earlier rules win. */
public final class Lexicon {

    private static final Set<String> FIELDS = Set.of("key", "value", "types", "not-types", "names", "because");
    private static final Lexicon STANDARD = new Lexicon(Resources.yaml("lexicon.yaml"));

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, List<Integer>> byType = new HashMap<>();

    /** @param phrases as words; empty when the type alone decides */
    private record Rule(int key, FactValue value, List<List<String>> phrases, String because) {}

    private Lexicon(Entry file) {
        for (Entry item : file.list()) {
            Map<String, Entry> fields = item.map(FIELDS);
            String keyName = item.need(fields, "key").text();
            if (!Keys.known(keyName)) {
                throw fields.get("key").wrong("no fact key '" + keyName + "' in the vocabulary");
            }
            List<List<String>> phrases = new ArrayList<>();
            if (fields.containsKey("names")) {
                fields.get("names").texts().forEach(p -> phrases.add(Names.words(p)));
            }
            FactValue value = value(Keys.key(Keys.of(keyName)), item.need(fields, "value"));
            rules.add(new Rule(
                    Keys.of(keyName),
                    value,
                    phrases,
                    item.need(fields, "because").text()));
            index(rules.size() - 1, item.need(fields, "types").texts(), fields.get("not-types"));
        }
    }

    private void index(int rule, List<String> types, Entry notTypes) {
        List<String> excluded = notTypes == null ? List.of() : notTypes.texts();
        Vocabulary v = Vocabulary.standard();
        Set<String> matched = new HashSet<>();
        v.types().forEach(t -> {
            if (types.stream().anyMatch(a -> v.isA(t.type(), a))
                    && excluded.stream().noneMatch(a -> v.isA(t.type(), a))) {
                matched.add(t.type());
            }
        });
        matched.forEach(t -> byType.computeIfAbsent(t, k -> new ArrayList<>()).add(rule));
    }

    private static FactValue value(FactKey key, Entry entry) {
        return switch (key.kind()) {
            case FLAG -> FactValue.of(entry.flag());
            case COUNT -> FactValue.of((long) entry.number(0, 1000));
            case WORD -> FactValue.of(entry.text());
            case WORDS -> FactValue.of(entry.texts());
        };
    }

    public static Lexicon standard() {
        return STANDARD;
    }

    /** Derives what the names and types of all components tell. */
    public void derive(Facts facts) {
        ModelIndex index = facts.index();
        for (int c = 0; c < index.components(); c++) {
            List<Integer> candidates = byType.get(index.type(c));
            if (candidates == null) {
                continue;
            }
            List<String> name = index.words(c);
            for (int r : candidates) {
                Rule rule = rules.get(r);
                if (rule.phrases.isEmpty() || rule.phrases.stream().anyMatch(p -> contains(name, p))) {
                    facts.derive(c, rule.key, rule.value, rule.because);
                }
            }
        }
    }

    private static boolean contains(List<String> name, List<String> phrase) {
        for (int i = 0; i + phrase.size() <= name.size(); i++) {
            int j = 0;
            while (j < phrase.size() && name.get(i + j).equals(phrase.get(j))) {
                j++;
            }
            if (j == phrase.size()) {
                return true;
            }
        }
        return false;
    }
}
