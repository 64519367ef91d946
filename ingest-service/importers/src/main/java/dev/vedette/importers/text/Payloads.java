package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which part had what last: "an endpoint predicts breakdowns. The predictions land in a store": the endpoint puts them
 * there. Things are told apart by the noun that heads them, else by the verb that they are made of.
 */
final class Payloads {

    private static final Set<String> BORDERS =
            Set.of(",", ";", ":", ".", "and", "but", "then", "while", "where", "(", ")");
    /** Letters that a noun and its verb share: predict, prediction. */
    private static final int STEM = 5;

    private final Map<String, Entity> byNoun = new HashMap<>();
    private final Map<String, Entity> byVerb = new HashMap<>();

    /** @param holder who has what the clause speaks of when it is done */
    void done(Scan s, Clause c, Entity who, Entity holder) {
        if (c.verb == null) {
            return;
        }
        if (c.verb.lemma().length() >= STEM && who != null) {
            byVerb.put(c.verb.lemma().substring(0, STEM), who);
        }
        boolean placed = false;
        for (int i = c.verb.at() + 1; i < s.size() && s.verbAt[i] == null; i++) {
            placed |= Lexemes.standard().is("preposition", s.word(i))
                    && !s.word(i).equals("of");
            boolean head = s.bare(i) && !s.bare(i + 1) && !placed;
            if (head && holder != null) {
                byNoun.put(Words.singular(s.word(i)), holder);
            }
        }
    }

    /** What a passive clause speaks of is with {@code holder} now. */
    void handed(Scan s, int verb, Entity holder) {
        String noun = noun(s, verb);
        if (!noun.isEmpty()) {
            byNoun.put(noun, holder);
        }
    }

    /** Who had last what a verb is about, or {@code null}. */
    Entity before(Scan s, int verb) {
        String noun = noun(s, verb);
        if (noun.isEmpty()) {
            return null;
        }
        Entity had = byNoun.get(noun);
        return had != null || noun.length() < STEM ? had : byVerb.get(noun.substring(0, STEM));
    }

    /** The noun that a clause begins with, or {@code ""}. */
    private static String noun(Scan s, int verb) {
        String noun = "";
        for (int i = verb - 1; i >= 0 && !BORDERS.contains(s.word(i)); i--) {
            if (s.bare(i) && !s.bare(i + 1)) {
                noun = Words.singular(s.word(i));
            }
        }
        return noun;
    }
}
