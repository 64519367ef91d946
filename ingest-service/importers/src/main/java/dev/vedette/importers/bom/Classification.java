package dev.vedette.importers.bom;

import dev.vedette.importers.label.FieldNames;
import dev.vedette.importers.label.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that bills use for classes of data and for places, in the words of the vocabulary. */
final class Classification {

    private static final Map<String, Pattern> CLASSES = Map.of(
            "personal", words("pii|personal|personally identifiable information|customer|gdpr|names?|private"),
            "phi", words("phi|health|medical|patient|hipaa|clinical"),
            "pan", words("pan|pci|pifi|cardholder|card|financial"),
            "credentials", words("credentials?|secrets?|passwords?|tokens?"),
            "confidential", words("confidential|restricted|sensitive|proprietary|secret"),
            "internal", words("internal"),
            "public", words("public|open"));

    private Classification() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }

    static List<String> of(String words) {
        String normal = Names.normal(words.length() > 500 ? words.substring(0, 500) : words);
        return CLASSES.entrySet().stream()
                .filter(e -> e.getValue().matcher(normal).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Descriptions of sensitive data; a sentence that denies any says nothing. */
    static List<String> sensitive(String words) {
        String normal = Names.normal(words.length() > 500 ? words.substring(0, 500) : words);
        if (normal.startsWith("no ") || normal.equals("none") || normal.contains("does not contain")) {
            return List.of();
        }
        List<String> classes =
                of(words).stream().filter(c -> !c.equals("public")).toList();
        return classes.isEmpty() ? FieldNames.dataClass(words).map(List::of).orElse(List.of()) : classes;
    }

    static Optional<String> hosting(String words) {
        String normal = Names.normal(words);
        if (normal.matches(".*\\b(?:self|on prem(?:ises|ise)?|local|own)\\b.*")) {
            return Optional.of("self");
        }
        if (normal.matches(".*\\b(?:third party|external|saas|vendor)\\b.*")) {
            return Optional.of("third-party");
        }
        return normal.matches(".*\\b(?:managed|cloud)\\b.*") ? Optional.of("managed") : Optional.empty();
    }
}
