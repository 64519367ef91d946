package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.List;
import java.util.Set;

/** Tells verbs from nouns of the same form by their neighbours. */
final class VerbFinder {

    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "am", "get", "gets");
    private static final Set<String> HAVE = Set.of("has", "have", "had");
    private static final Set<String> MODAL = Set.of(
            "can", "could", "may", "might", "must", "shall", "should", "will", "would", "cannot", "to", "do", "does",
            "did", "not", "let", "lets", "please");
    private static final Set<String> MODALS =
            Set.of("can", "could", "may", "might", "must", "shall", "should", "will", "would", "cannot");
    private static final Set<String> BE_NOW = Set.of("is", "are", "was", "were");
    private static final Set<String> SUBJECT = Set.of(
            "it",
            "she",
            "he",
            "which",
            "who",
            "that",
            "they",
            "we",
            "you",
            "i",
            "someone",
            "somebody",
            "anyone",
            "anybody",
            "everyone",
            "everybody",
            "nobody",
            "nothing",
            "everything",
            "whoever");
    private static final Set<String> SMALL = Set.of(
            "to",
            "from",
            "on",
            "with",
            "for",
            "in",
            "at",
            "by",
            "into",
            "onto",
            "through",
            "via",
            "over",
            "against",
            "about",
            "as",
            "directly",
            "only",
            "also",
            "not",
            "itself",
            "without",
            "behind",
            "under",
            "out",
            "up",
            "off",
            "back",
            "it",
            "them",
            "him",
            "her",
            "whether",
            "when",
            "how",
            "what",
            "which",
            "that",
            "every",
            "each",
            "and");

    private VerbFinder() {}

    /** @param afterNoun whether the words just before form a noun phrase */
    static boolean verb(Scan s, int i, boolean afterNoun) {
        Token t = s.token(i);
        Lexemes.VerbForm form = Lexemes.standard().verb(t.word());
        boolean midCapital = t.capital() && i > 0;
        if (t.word().equals("including")
                || t.word().equals("except")
                || midCapital
                || !t.isWord()
                || t.glued()
                || glued(s, i + 1)) {
            return false;
        }
        int p = i - 1;
        while (p >= 0
                && Lexemes.standard().is("adverb", s.word(p))
                && !SUBJECT.contains(s.word(p))
                && !s.word(p).equals("not")) {
            p--;
        }
        String prev = p < 0 ? "" : s.word(p);
        if (HAVE.contains(t.word()) && form != null) {
            Lexemes.VerbForm after = Lexemes.standard().verb(s.word(i + 1));
            boolean perfect = after != null && after.form() == Lexemes.Form.PAST
                    || Set.of("been", "not").contains(s.word(i + 1));
            return !perfect
                    && (afterNoun
                            || SUBJECT.contains(prev)
                            || MODAL.contains(prev)
                            || prev.equals("and")
                            || prev.equals(","));
        }
        if (form == null) {
            return !compoundNoun(s, i) && unknownVerb(s, i, afterNoun && p == i - 1);
        }
        if (p == i - 1 && determiner(s, p, prev)) {
            return false;
        }
        return switch (form.form()) {
            case BASE -> base(s, i, prev, afterNoun, p == i - 1);
            case S -> s(s, i, prev, afterNoun);
            case PAST ->
                BE.contains(prev) || HAVE.contains(prev) || afterNoun || p < 0 || !prev.isEmpty() && !nextNoun(s, i);
            case ING ->
                BE.contains(prev)
                        || afterNoun
                        || Lexemes.standard().is("preposition", prev)
                        || prev.equals(",")
                        || prev.equals("and")
                        || p < 0;
        };
    }

    private static boolean base(Scan s, int i, String prev, boolean afterNoun, boolean adjacent) {
        if (MODAL.contains(prev)) {
            return true;
        }
        if (prev.equals("they") || prev.equals("we") || prev.equals("you") || prev.equals("i") || prev.equals("who")) {
            return true;
        }
        boolean continues = follows(s, i);
        if ((prev.equals("which") || prev.equals("that")) && continues) {
            return true;
        }
        if ((prev.equals("and") || prev.equals("or") || prev.equals(",")) && !s.verbs.isEmpty()) {
            Token next = s.token(i + 1);
            return continues
                    && (next == null
                            || !next.isWord()
                            || next.capital()
                            || Lexemes.standard().functionWord(next.word())
                            || SMALL.contains(next.word()));
        }
        return afterNoun
                && continues
                && (plural(s.word(lastWord(s, i)))
                                && (lastWord(s, i) == 0
                                        || !s.token(lastWord(s, i)).capital())
                        || joined(s, i)
                        || pluralSubject(s, i));
    }

    /** "Customers of our shop ask": the head of the subject stands before the "of". */
    private static boolean pluralSubject(Scan s, int i) {
        for (int k = i - 1; k >= 0 && k >= i - 8; k--) {
            if (s.verbAt[k] != null || !s.token(k).isWord()) {
                return false;
            }
            if (s.word(k).equals("of") && k > 0 && plural(s.word(k - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "the tracker and the registry ask": two in one are a plural. */
    private static boolean joined(Scan s, int i) {
        for (int k = i - 1; k >= 0 && k >= i - 6; k--) {
            if (s.verbAt[k] != null || !s.token(k).isWord()) {
                return false;
            }
            if (s.word(k).equals("and")) {
                return true;
            }
        }
        return false;
    }

    private static boolean s(Scan s, int i, String prev, boolean afterNoun) {
        if (SUBJECT.contains(prev)) {
            return true;
        }
        if (compoundNoun(s, i)) {
            return false;
        }
        boolean continues = follows(s, i);
        if ((prev.equals("and") || prev.equals("or") || prev.equals(",") || prev.equals("then") || prev.equals("but"))
                && !s.verbs.isEmpty()) {
            return continues;
        }
        if (prev.equals(")") || prev.equals(",") || prev.equals("--")) {
            return continues;
        }
        Token before = s.token(lastWord(s, i));
        return afterNoun && continues && (!plural(before.word()) || before.capital() && lastWord(s, i) > 0);
    }

    /** Whether what comes next can follow a verb rather than complete a noun. */
    private static boolean follows(Scan s, int i) {
        Token next = s.token(i + 1);
        if (next == null || !next.isWord()) {
            return true;
        }
        if (next.glued()) {
            return false;
        }
        String w = next.word();
        if (Lexemes.standard().functionWord(w)
                || SMALL.contains(w)
                || next.capital()
                || Character.isDigit(w.charAt(0))) {
            return true;
        }
        // "calls services": a plural or mass noun may follow without an article; a singular head completes a compound.
        Token then = s.token(i + 2);
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        boolean pair = form != null
                && !Finder.NOUNY.contains(form.lemma())
                && then != null
                && then.isWord()
                && plural(then.word())
                && Lexemes.standard().verb(then.word()) == null;
        return plural(w)
                || pair
                || Gazetteer.standard().headEnding(List.of(w), 1).isEmpty();
    }

    private static boolean unknownVerb(Scan s, int i, boolean afterNoun) {
        String w = s.word(i);
        boolean weakBefore = i > 0
                && Lexemes.standard().weak(s.word(i - 1))
                && !s.token(i - 1).capital();
        boolean role = Gazetteer.standard()
                .roleEnding(List.of(s.word(Math.max(0, i - 1)), w), 2)
                .isPresent();
        Token then = s.token(i + 1);
        boolean linked = then != null
                && (Lexemes.standard().is("auxiliary", then.word())
                        || Lexemes.standard().is("conjunction", then.word()));
        if (!afterNoun || w.length() < 4 || weakBefore || role || linked) {
            return false;
        }
        Token next = s.token(i + 1);
        boolean article = next != null
                && next.isWord()
                && (Lexemes.standard().functionWord(next.word()) || next.capital() || plural(next.word()));
        boolean shape = w.endsWith("s") && !w.endsWith("ss") || w.endsWith("ed");
        return article
                && shape
                && Gazetteer.standard().headEnding(List.of(w), 1).isEmpty();
    }

    /** "stored address", "signed file": a participle before a noun. */
    private static boolean nextNoun(Scan s, int i) {
        Token next = s.token(i + 1);
        return next != null && next.isWord() && !Lexemes.standard().functionWord(next.word());
    }

    private static boolean determiner(Scan s, int p, String prev) {
        if (SUBJECT.contains(prev)) {
            return false;
        }
        if (prev.equals("'s")) {
            return true;
        }
        return Lexemes.standard().is("determiner", prev) && !prev.equals("both") && !prev.equals("all")
                || Lexemes.standard().is("preposition", prev)
                        && !prev.equals("to")
                        && !s.word(p + 1).endsWith("ing");
    }

    private static int lastWord(Scan s, int i) {
        int p = i - 1;
        while (p > 0 && Lexemes.standard().is("adverb", s.word(p))) {
            p--;
        }
        return p;
    }

    static boolean plural(String w) {
        return w.length() > 2 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")
                || Set.of("people", "staff", "team", "children", "data", "marketing", "finance")
                        .contains(w);
    }

    private static boolean glued(Scan s, int i) {
        Token t = s.token(i);
        return t != null && t.glued();
    }

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

    /** "reads patient notes from": a noun that follows another one bare is what the verb before takes. */
    static boolean compoundNoun(Scan s, int i) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        boolean nouny = form == null
                ? s.word(i).endsWith("s")
                : form.form() == Lexemes.Form.S && Finder.NOUNY.contains(form.lemma());
        if (!nouny || i == 0 || !s.token(i - 1).isWord() || Lexemes.standard().functionWord(s.word(i - 1))) {
            return false;
        }
        boolean bare = !s.token(i - 1).capital() && !plural(s.word(i - 1));
        boolean taken = i > 1
                && (s.verbAt[i - 2] != null && !s.verbAt[i - 2].passive()
                        || Set.of("of", "from", "with", "in", "about", "on", "for")
                                .contains(s.word(i - 2)));
        return bare && taken || BE_NOW.contains(s.word(i + 1));
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
        String next = s.word(at + 1);
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
