package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the information that a text speaks of, its classes and the stores that it is said to be kept in. */
final class Information {

    private static final int MOST = 200;
    private static final Map<String, List<String>> CLASSES = new HashMap<>();
    /** Words before the noun that tell its class. */
    private static final Map<String, String> MODIFIERS = Map.ofEntries(
            Map.entry("patient", "phi"),
            Map.entry("medical", "phi"),
            Map.entry("health", "phi"),
            Map.entry("clinical", "phi"),
            Map.entry("customer", "personal"),
            Map.entry("user", "personal"),
            Map.entry("employee", "personal"),
            Map.entry("applicant", "personal"),
            Map.entry("personal", "personal"),
            Map.entry("caller", "personal"),
            Map.entry("citizen", "personal"),
            Map.entry("student", "personal"),
            Map.entry("tenant", "personal"),
            Map.entry("client", "personal"),
            Map.entry("support", "personal"),
            Map.entry("hr", "personal"),
            Map.entry("payroll", "personal"),
            Map.entry("chat", "personal"),
            Map.entry("call", "personal"),
            Map.entry("payment", "confidential"),
            Map.entry("internal", "confidential"),
            Map.entry("confidential", "confidential"),
            Map.entry("financial", "confidential"),
            Map.entry("card", "pan"),
            Map.entry("public", "public"),
            Map.entry("product", "public"));

    static {
        for (String line : Lexemes.lines("data.txt")) {
            String[] cells = line.split("\\|");
            String kinds = cells[0].trim();
            for (String noun : cells[1].split(",")) {
                CLASSES.putIfAbsent(noun.trim(), kinds.equals("-") ? List.of() : List.of(kinds.split("\\+")));
            }
        }
    }

    private final Map<String, Story.Held> held = new LinkedHashMap<>();
    private final Vocabulary types = Vocabulary.standard();

    /** Whether a word is what systems keep and send rather than a part of one. */
    static boolean data(String word) {
        if (word.equals("json") || word.equals("xml") || word.equals("pdf") || word.equals("csv")) {
            return true;
        }
        return CLASSES.containsKey(word) || CLASSES.containsKey(word + "s");
    }

    List<Story.Held> found() {
        return List.copyOf(held.values());
    }

    /** @param relations those found in this sentence */
    void read(Scan s, List<Relation> relations) {
        Entity holder = holder(s, relations);
        for (int i = 0; i < s.size() && held.size() < MOST; i++) {
            if (s.mentionAt[i] != null || s.verbAt[i] != null || !s.token(i).isWord()) {
                continue;
            }
            int length = noun(s, i);
            if (length > 0) {
                note(s, i, i + length, holder);
                i += length - 1;
            }
        }
    }

    private static int noun(Scan s, int i) {
        boolean site = s.word(i + 1).equals("centre") || s.word(i + 1).equals("center");
        if (site || Set.of("no", "without", "any").contains(s.word(i - 1))) {
            return 0;
        }
        if (s.mentionAt[i] == null && CLASSES.containsKey(s.word(i) + " " + s.word(i + 1))) {
            return 2;
        }
        boolean goesOn = s.token(i + 1) != null && s.token(i + 1).isWord() && CLASSES.containsKey(s.word(i + 1));
        return CLASSES.containsKey(s.word(i)) && !goesOn ? 1 : 0;
    }

    private void note(Scan s, int from, int to, Entity holder) {
        int begin = from;
        while (begin > 0 && from - begin < 2 && modifier(s, begin - 1)) {
            begin--;
        }
        List<String> words = new ArrayList<>();
        TreeSet<String> classes = new TreeSet<>(CLASSES.getOrDefault(noun(s, from, to), List.of()));
        for (int k = begin; k < to; k++) {
            words.add(s.word(k));
            String told = k < from ? MODIFIERS.get(s.word(k)) : null;
            if (told != null) {
                classes.add(told);
                if (told.equals("phi")) {
                    classes.add("personal");
                }
            }
        }
        if (classes.size() > 1) {
            classes.remove("public");
        }
        if (classes.isEmpty() && holder == null) {
            return;
        }
        String name = String.join(" ", words);
        held.putIfAbsent(
                name, new Story.Held(name, holder, List.copyOf(classes), s.sentence.position(), s.sentence.text()));
    }

    private static String noun(Scan s, int from, int to) {
        return to - from == 2 ? s.word(from) + " " + s.word(from + 1) : s.word(from);
    }

    private static boolean modifier(Scan s, int i) {
        return s.mentionAt[i] == null
                && s.verbAt[i] == null
                && s.token(i).isWord()
                && !Lexemes.standard().functionWord(s.word(i))
                && !Lexemes.standard().noun("weak-adjective", s.word(i));
    }

    /** The store that a sentence puts things into or takes them from; {@code null} when it names none or several. */
    private Entity holder(Scan s, List<Relation> relations) {
        Set<Entity> stores = new java.util.LinkedHashSet<>();
        for (Relation r : relations) {
            if (r.sentence() != s.sentence.number()) {
                continue;
            }
            for (Entity e : List.of(r.from(), r.to())) {
                if (types.isA(e.type(), "data-store")) {
                    stores.add(e);
                }
            }
        }
        return stores.size() == 1 ? stores.iterator().next() : null;
    }
}
