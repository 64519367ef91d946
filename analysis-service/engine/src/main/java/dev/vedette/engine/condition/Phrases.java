package dev.vedette.engine.condition;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.engine.yaml.Entry;
import dev.vedette.engine.yaml.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts as sentences that a person would write ({@code phrases.yaml}). A key without a phrase is told by its meaning. */
final class Phrases {

    private static final Phrases STANDARD = new Phrases(Resources.yaml("phrases.yaml"));
    private static final Map<String, String> DATA = Map.of(
            "confidential", "internal business data",
            "personal", "data about people",
            "special", "very private data about people",
            "phi", "health data",
            "pan", "payment card data",
            "credentials", "passwords or keys",
            "ip", "valuable models or designs",
            "licensed", "licensed material",
            "public", "public data",
            "internal", "internal data");

    private final Map<String, Map<String, String>> byKey = new HashMap<>();

    private Phrases(Entry file) {
        for (Entry item : file.list()) {
            Map<String, String> texts = new HashMap<>();
            item.map().forEach((name, text) -> texts.put(name, text.text()));
            byKey.put(texts.get("key"), texts);
        }
    }

    static boolean knows(String key) {
        return STANDARD.byKey.containsKey(key);
    }

    /** E.g. "nobody approves what Refund Tool does". */
    static String says(FactKey key, FactValue value, String name) {
        Map<String, String> texts = STANDARD.byKey.getOrDefault(key.key(), Map.of());
        String text =
                switch (value) {
                    case FactValue.Flag f -> texts.get(f.value() ? "yes" : "no");
                    case FactValue.Count c -> c.value() > 0 ? texts.get("count") : null;
                    case FactValue.Word w -> texts.get(w.value());
                    case FactValue.Words w -> many(texts, w.value());
                };
        if (text == null) {
            return key.meaning() + " of " + name + ": " + value.text();
        }
        return text.replace("{0}", name);
    }

    private static String many(Map<String, String> texts, List<String> words) {
        if (words.isEmpty()) {
            return texts.get("empty");
        }
        String list = words.stream()
                .map(w -> texts.getOrDefault("word-" + w, DATA.getOrDefault(w, w)))
                .collect(Collectors.joining(", "));
        int comma = list.lastIndexOf(", ");
        String and = comma < 0 ? list : list.substring(0, comma) + " and " + list.substring(comma + 2);
        return texts.containsKey("many") ? texts.get("many").replace("{1}", and) : null;
    }

    /** What is not known, as the end of "nobody says ...". */
    static String asks(FactKey key, String name) {
        String ask = STANDARD.byKey.getOrDefault(key.key(), Map.of()).get("ask");
        return ask == null ? key.meaning() + ", for " + name : ask.replace("{0}", name);
    }
}
