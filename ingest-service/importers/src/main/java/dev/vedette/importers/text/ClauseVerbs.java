package dev.vedette.importers.text;

import java.util.Set;

/** The finite verb that a clause already has before a word: a second one is rather a noun. */
final class ClauseVerbs {

    /** Words and marks behind which another clause may begin. */
    static final Set<String> BORDERS = Set.of(
            ",",
            ";",
            ":",
            "(",
            ")",
            "--",
            "->",
            "<-",
            ".",
            "\"",
            "and",
            "or",
            "but",
            "nor",
            "so",
            "then",
            "when",
            "whenever",
            "while",
            "where",
            "because",
            "if",
            "unless",
            "until",
            "once",
            "before",
            "after",
            "although",
            "though",
            "as",
            "since",
            "whether",
            "how",
            "what",
            "which",
            "that",
            "who",
            "whom",
            "whose",
            "why");

    private static final Set<String> RELATIVE = Set.of("which", "that", "who", "whom", "to", "where", "we", "you");

    private ClauseVerbs() {}

    /** Whether a clause can begin behind a place. */
    static boolean starts(Scan s, int i) {
        return i < 0 || BORDERS.contains(s.word(i));
    }

    /** The finite verb that this clause already has before a place, or {@code null}. */
    static Verb before(Scan s, int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (BORDERS.contains(s.word(k))) {
                return null;
            }
            Verb v = s.verbAt[k];
            if (v == null) {
                continue;
            }
            Lexemes.VerbForm form = Lexemes.standard().verb(s.word(k));
            boolean finite = form == null || form.form() != Lexemes.Form.ING;
            if (finite && !v.passive() && !relative(s, k)) {
                return v;
            }
        }
        return null;
    }

    /** Whether a verb belongs to "which ...", "who ..." or "to ...". */
    private static boolean relative(Scan s, int k) {
        int p = k - 1;
        while (p >= 0
                && (Lexemes.standard().is("adverb", s.word(p))
                        || Lexemes.standard().is("auxiliary", s.word(p)))) {
            p--;
        }
        return RELATIVE.contains(s.word(p));
    }

    /** "handles the phone calls": behind the verb of its clause a word of either kind is a noun. */
    static boolean takes(Scan s, int i) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        boolean either = form == null || Lexemes.standard().noun("nouny", form.lemma());
        Verb verb = before(s, i);
        return verb != null
                && (either || verb.frame() != Verb.Frame.NONE && verb.frame() != Verb.Frame.SHOW)
                && !VerbFinder.SUBJECT.contains(s.word(verb.at() + 1));
    }
}
