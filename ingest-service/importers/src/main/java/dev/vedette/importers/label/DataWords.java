package dev.vedette.importers.label;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that tell how sensitive data are. */
final class DataWords {

    private static final List<Map.Entry<String, Pattern>> WORDS = Stream.of(
                    "personal=pii|personal data|personal|customer data|user data|gdpr|e-?mail"
                            + " addresses|passports?|selfies?|face vectors?|contacts|customers?' names|employee data",
                    "phi=phi|health|medical|patients?|clinical|diagnos[ei]s",
                    "pan=pan|card numbers?|credit cards?|payment cards?|cardholder|pci",
                    "credentials=passwords?|credentials?|api[- ]?keys?|secrets?|tokens|private keys?|keys",
                    "confidential=confidential|trade secrets?|invoices?|contracts?|salar(?:y|ies)",
                    "internal=internal only|internal documents?",
                    "public=public data|open data")
            .map(l -> l.split("=", 2))
            .map(p -> Map.entry(p[0], Pattern.compile("(?<![a-z])(?:" + p[1] + ")(?![a-z])")))
            .toList();

    private DataWords() {}

    static List<String> classes(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(w -> w.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
