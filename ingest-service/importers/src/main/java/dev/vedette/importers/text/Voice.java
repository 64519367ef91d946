package dev.vedette.importers.text;

import java.util.Set;

/** How a verb is said: passive, denied, as something that may be. */
final class Voice {

    static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "am", "get", "gets");
    static final Set<String> HAVE = Set.of("has", "have", "had");
    static final Set<String> MODALS =
            Set.of("can", "could", "may", "might", "must", "shall", "should", "will", "would", "cannot");

    private Voice() {}

    /** Whether a verb depends on "can", "may" and the like. */
    static boolean modal(Scan s, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            String w = s.word(i);
            if (MODALS.contains(w)) {
                return true;
            }
            if (!BE.contains(w) && !Lexemes.standard().is("adverb", w)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the clause around a verb denies it. */
    static boolean negated(Scan s, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            String w = s.word(i);
            if (Set.of("not", "never", "cannot", "nobody", "nothing", "neither", "nor")
                    .contains(w)) {
                return true;
            }
            if (w.equals("no") && (at - i) <= 3) {
                return true;
            }
            if (!s.token(i).isWord() || s.verbAt[i] != null) {
                return false;
            }
        }
        return false;
    }

    static boolean passive(Scan s, int at, Lexemes.Form form) {
        boolean same =
                Set.of("put", "set", "cut", "read", "split", "hit", "run").contains(s.word(at));
        int before = Lexemes.standard().is("adverb", s.word(at - 1))
                        || s.word(at - 1).endsWith("ly")
                ? at - 2
                : at - 1;
        if (same && BE.contains(s.word(before))) {
            return true;
        }
        if (form != Lexemes.Form.PAST) {
            return false;
        }
        for (int i = at - 1; i >= 0 && i >= at - 5; i--) {
            String w = s.word(i);
            if (BE.contains(w)) {
                return true;
            }
            if (HAVE.contains(w)) {
                return false;
            }
            boolean between = Lexemes.standard().is("adverb", w) || s.verbAt[i] != null && s.verbAt[i].passive();
            if (!between && !w.equals("and") && !w.equals(",")) {
                break;
            }
        }
        String next = s.word(Set.of("up", "off", "out", "down", "back").contains(s.word(at + 1)) ? at + 2 : at + 1);
        boolean coordinated = !s.verbs.isEmpty()
                && s.verbs.getLast().passive()
                && (s.word(at - 1).equals("and")
                        || s.word(at - 1).equals(",")
                        || s.word(at - 1).equals("then"));
        return coordinated
                || Set.of("by", "in", "on", "from", "at", "with", "into", "through", "via", "as")
                        .contains(next);
    }
}
