package dev.vedette.importers.text;

import java.util.Set;

/** Whether a noun phrase begins a clause of its own: a border before it and a finite verb behind it. */
final class Lookahead {

    static final Set<String> RELATIVE = Set.of("which", "that", "who", "where", "whose", "whom");
    static final Set<String> SUBORDINATE = Set.of(
            "while",
            "when",
            "whenever",
            "because",
            "if",
            "unless",
            "whereas",
            "although",
            "though",
            "until",
            "so",
            "once",
            "otherwise");
    /** Words and marks behind which a clause may begin. */
    private static final Set<String> BORDERS = Set.of(
            "and", ",", "but", "or", "so", "then", "before", "after", "as", "since", ")", "--", "what", ":", "(",
            "how");

    private static final int FAR = 14;

    private final Scan s;
    private final Lexemes lexemes = Lexemes.standard();

    Lookahead(Scan s) {
        this.s = s;
    }

    /** @param relative whether "which" or the like stands before and waits for its clause */
    boolean starts(int from, int to, boolean relative) {
        int b = from - 1;
        while (b >= 0
                && !s.word(b).equals("then")
                && !lexemes.is("preposition", s.word(b))
                && (lexemes.is("determiner", s.word(b))
                        || lexemes.is("adverb", s.word(b))
                        || s.mentionAt[b] != null && s.mentionAt[b].possessor()
                        || s.word(b).equals("'s")
                        || b > 0 && adjective(b))) {
            b--;
        }
        String before = s.word(b);
        boolean boundary =
                relative || BORDERS.contains(before) || RELATIVE.contains(before) || SUBORDINATE.contains(before);
        boolean noun = b >= 0 && (adjective(b) || s.mentionAt[b] != null);
        boolean reduced = noun && b < from - 1 && lexemes.is("determiner", s.word(from - 1));
        boolean strong = (before.equals("and") || before.equals("but"))
                        && (s.word(b - 1).equals(",") || s.word(b - 1).equals(")"))
                || before.equals("then");
        boolean last = before.equals("and") || before.equals("or");
        return (boundary || reduced) && directVerb(to, last) || strong && laterVerb(to);
    }

    private boolean adjective(int b) {
        return s.mentionAt[b] == null && s.verbAt[b] == null && s.token(b).isWord() && !lexemes.functionWord(s.word(b));
    }

    /** A finite verb right behind, over adverbs, auxiliaries and what stands between brackets or commas, or over a list. */
    private boolean directVerb(int from, boolean lastOfList) {
        int i = from;
        while (i < s.size() && s.bare(i) && !s.token(i).glued()) {
            i++;
        }
        i = aside(i);
        int start = i;
        while (i < s.size()
                && s.verbAt[i] == null
                && (lexemes.is("adverb", s.word(i)) || lexemes.is("auxiliary", s.word(i)))) {
            i++;
        }
        if (i < s.size() && s.verbAt[i] == null && i > start) {
            return lexemes.is("auxiliary", s.word(i - 1));
        }
        return i < s.size() && s.verbAt[i] != null
                ? verbNext(i)
                : i < s.size() && start == from && verbNext(from, lastOfList);
    }

    /** Behind what explains a noun: ", which is ...," or "(a ...)"; else the same place. */
    private int aside(int i) {
        boolean comma = s.word(i).equals(",") && RELATIVE.contains(s.word(i + 1));
        boolean bracket = s.word(i).equals("(");
        String end = bracket ? ")" : ",";
        for (int k = i + 1; (comma || bracket) && k < s.size() && k < i + FAR; k++) {
            if (s.word(k).equals(end)) {
                return k + 1;
            }
        }
        return i;
    }

    /** A finite verb before the clause ends: ", and a team at an outside company marks answers". */
    private boolean laterVerb(int from) {
        for (int i = aside(from); i < s.size() && i < from + 2 * FAR; i++) {
            String w = s.word(i);
            if (w.equals(",") || w.equals(";") || w.equals("and") || w.equals("that") || w.equals("which")) {
                return false;
            }
            if (s.verbAt[i] != null && finite(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean finite(int i) {
        Lexemes.VerbForm form = lexemes.verb(s.word(i));
        boolean ing = form != null && form.form() == Lexemes.Form.ING && !aux(i);
        boolean participle = s.verbAt[i].passive() && !aux(i);
        boolean infinitive = s.word(i - 1).equals("to");
        return !ing && !participle && !infinitive;
    }

    /** Whether a finite verb follows the parts that are joined to one. */
    boolean verbNext(int from) {
        return verbNext(from, false);
    }

    /** @param lastOfList whether "and" stands before the first of them: then no further one follows without "and" */
    private boolean verbNext(int from, boolean lastOfList) {
        boolean several = false;
        boolean and = false;
        boolean joined = true;
        for (int i = from; i < s.size() && i < from + FAR; i++) {
            if (s.verbAt[i] != null) {
                Verb v = s.verbAt[i];
                Lexemes.VerbForm form = lexemes.verb(s.word(i));
                boolean ing = form != null && form.form() == Lexemes.Form.ING && !aux(i);
                boolean reduced = v.passive() && i > 0 && !aux(i) && form != null && form.form() == Lexemes.Form.PAST;
                boolean single = form != null && form.form() == Lexemes.Form.S;
                return !ing && !reduced && !(several && (single || lastOfList && !and));
            }
            String w = s.word(i);
            if (RELATIVE.contains(w)) {
                return false;
            }
            boolean mention = s.mentionAt[i] != null;
            boolean join = w.equals("and") || w.equals(",") || w.equals("or");
            if (!mention && !join && !glue(w)) {
                return false;
            }
            if (w.equals(",")
                    && s.mentionAt[i + 1 < s.size() ? i + 1 : i] == null
                    && !lexemes.is("determiner", s.word(i + 1))) {
                return false;
            }
            boolean begins = mention && s.mentionAt[i].from() == i;
            if (begins && i > from && !joined) {
                return false;
            }
            several |= begins && i > from;
            and |= w.equals("and") || w.equals("or");
            joined = join || joined && !mention;
        }
        return false;
    }

    private boolean glue(String w) {
        return lexemes.is("adverb", w) || lexemes.is("auxiliary", w) || lexemes.is("determiner", w);
    }

    /** Whether the next verb behind a place says what somebody does. */
    boolean active(int from) {
        for (int i = from; i < s.size() && i < from + FAR; i++) {
            if (s.verbAt[i] != null) {
                return !s.verbAt[i].passive();
            }
        }
        return true;
    }

    boolean aux(int i) {
        for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
            if (lexemes.is("auxiliary", s.word(k))) {
                return true;
            }
        }
        return false;
    }
}
