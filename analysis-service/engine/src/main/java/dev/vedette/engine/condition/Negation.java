package dev.vedette.engine.condition;

import java.util.Map;

/** "{0} holds logins" becomes "{0} does not hold logins". Works on the sentences that predicates declare. */
final class Negation {

    private static final Map<String, String> AUXILIARIES = Map.of("is", "is not", "are", "are not", "can", "cannot");
    private static final Map<String, String> STEMS =
            Map.ofEntries(Map.entry("goes", "go"), Map.entry("carries", "carry"), Map.entry("crosses", "cross"));

    private Negation() {}

    /** Sentences whose opposite reads better in other words. */
    private static final Map<String, String> OTHER = Map.of(
            "{0} is an ordinary part with no model behind it", "{0} belongs to the AI part of the system",
            "{0} only filters and routes", "{0} does more than filter and route",
            "{0} decides among outcomes", "{0} does not decide among fixed outcomes",
            "{0} works alone", "{0} works with other agents");

    static String of(String meaning) {
        if (OTHER.containsKey(meaning)) {
            return OTHER.get(meaning);
        }
        if (meaning.startsWith("nobody ")) {
            return "somebody " + meaning.substring("nobody ".length());
        }
        if (meaning.startsWith("people can ") || meaning.startsWith("people outside can ")) {
            return "nobody" + meaning.substring("people".length());
        }
        if (meaning.startsWith("people outside the organisation can ")) {
            return "nobody" + meaning.substring("people".length());
        }
        if (meaning.startsWith("people or systems act ")) {
            return "nobody acts " + meaning.substring("people or systems act ".length());
        }
        if (meaning.startsWith("somebody else ")) {
            return "nobody else " + meaning.substring("somebody else ".length());
        }
        if (meaning.startsWith("several organisations share ")) {
            return "no other organisation shares " + meaning.substring("several organisations share ".length());
        }
        if (meaning.startsWith("there is a ")) {
            return "there is no " + meaning.substring("there is a ".length());
        }
        if (meaning.startsWith("a person approves ")) {
            return "nobody approves " + meaning.substring("a person approves ".length());
        }
        if (meaning.contains(" is not ")) {
            return meaning.replaceFirst(" is not ", " is ");
        }
        return verb(meaning);
    }

    /** In "what {0} holds is used" and "the data that {0} was trained on is ..." the second verb is the one meant. */
    private static String verb(String meaning) {
        String[] words = meaning.split(" ");
        int from = words[0].equals("what") || words[0].equals("the") ? 3 : 1;
        for (int i = from; i < words.length; i++) {
            String auxiliary = AUXILIARIES.get(words[i]);
            if (auxiliary != null) {
                words[i] = auxiliary;
                return String.join(" ", words);
            }
            if (words[i].matches("[a-z]+[^s]s") && !words[i].equals("across")) {
                words[i] = "does not " + stem(words[i]);
                if (i + 2 < words.length && words[i + 1].equals("or") && words[i + 2].matches("[a-z]+s")) {
                    words[i + 2] = stem(words[i + 2]);
                }
                return String.join(" ", words);
            }
        }
        return "it is not so that " + meaning;
    }

    private static String stem(String verb) {
        return STEMS.getOrDefault(verb, verb.substring(0, verb.length() - 1));
    }
}
