package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.List;
import java.util.Set;

/** Tells verbs from nouns of the same form by their neighbours. */
final class VerbFinder {

    private static final Set<String> MODAL = Set.of(
            "can", "could", "may", "might", "must", "shall", "should", "will", "would", "cannot", "to", "do", "does",
            "did", "not", "let", "lets", "please");
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
    /** "both report every play": several at once, spoken of before. */
    private static final Set<String> SEVERAL = Set.of("both", "all", "some", "others", "these", "those", "most");

    private static final Set<String> COUNTED = Set.of("two", "three", "four", "five");

    /** Words and marks behind which another clause may begin. */
    private static final Set<String> BORDERS = Set.of(
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
        if (t.glued() && t.word().endsWith("ed") && i > 1 && Voice.BE.contains(s.word(i - 2))) {
            // "are virus-scanned by"
            return true;
        }
        boolean helps = Voice.BE.contains(t.word()) && !t.word().startsWith("get");
        if (helps) {
            return false;
        }
        boolean midCapital = t.capital() && i > 0;
        if (t.word().equals("including")
                || t.word().equals("except")
                || midCapital
                || !t.isWord()
                || t.glued()
                || glued(s, i + 1)) {
            return false;
        }
        if (s.arrows().length > 0
                && (s.word(i + 1).isEmpty()
                        || s.word(i + 1).equals("->")
                        || s.word(i + 1).equals("("))) {
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
        if (Voice.HAVE.contains(t.word()) && form != null) {
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
            return afterModal(s, i, prev) || !compoundNoun(s, i) && unknownVerb(s, i, prev, afterNoun && p == i - 1);
        }
        boolean counted = COUNTED.contains(prev) && s.word(i - 2).equals("all");
        if (p == i - 1 && !counted && determiner(s, p, prev) || inCompound(s, i, form)) {
            return false;
        }
        boolean finite = form.form() == Lexemes.Form.S || form.form() == Lexemes.Form.BASE;
        if (finite && !SUBJECT.contains(prev) && !MODAL.contains(prev) && !let(s, i) && objectOfVerb(s, i)) {
            return false;
        }
        return switch (form.form()) {
            case BASE -> base(s, i, prev, afterNoun, p == i - 1);
            case S -> s(s, i, prev, afterNoun);
            case PAST ->
                Voice.BE.contains(prev)
                        || Voice.HAVE.contains(prev)
                        || afterNoun
                        || p < 0
                        || !prev.isEmpty() && !nextNoun(s, i);
            case ING ->
                Voice.BE.contains(prev)
                        || afterNoun && s.token(i + 1) != null && s.token(i + 1).isWord()
                        || Lexemes.standard().is("preposition", prev)
                        || prev.equals(",")
                        || prev.equals("and")
                        || p < 0
                                && s.token(i + 1) != null
                                && s.token(i + 1).isWord()
                                && Lexemes.standard().verb(s.word(i + 1)) == null;
        };
    }

    private static boolean base(Scan s, int i, String prev, boolean afterNoun, boolean adjacent) {
        if (MODAL.contains(prev) || Voice.BE.contains(prev) && firmly(s, i)) {
            return true;
        }
        if (prev.equals("they") || prev.equals("we") || prev.equals("you") || prev.equals("i") || prev.equals("who")) {
            return true;
        }
        boolean continues = follows(s, i);
        if (prev.equals("them") && s.word(i - 2).equals("of") && starts(s, i - 4)) {
            return firmly(s, i) || continues;
        }
        if (i > 1 && COUNTED.contains(prev) && s.word(i - 2).matches("all|the")) {
            return continues && firmly(s, i);
        }
        if ((prev.equals("which") || prev.equals("that")) && continues) {
            return true;
        }
        if (SEVERAL.contains(prev) && starts(s, i - 2)) {
            return continues && firmly(s, i);
        }
        if ((prev.equals("and") || prev.equals("or") || prev.equals(",")) && !s.verbs.isEmpty()) {
            Token next = s.token(i + 1);
            Lexemes.VerbForm last =
                    Lexemes.standard().verb(s.word(s.verbs.getLast().at()));
            if (last != null
                    && Voice.modal(s, s.verbs.getLast().at())
                    && last.form() == Lexemes.Form.BASE
                    && next != null
                    && next.isWord()
                    && Gazetteer.standard().headEnding(List.of(s.word(i)), 1).isEmpty()
                    && !Lexemes.standard().noun("nouny", s.word(i))) {
                return true;
            }
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
                        || pluralSubject(s, i)
                        || adjacent && careless(s, i)
                        || let(s, i));
    }

    /** Whether the word before only begins the sentence. */
    private static boolean plainStart(Scan s, int i) {
        return i == 1 && !proper(s, 0);
    }

    /** "lets Claude run code": what somebody is made to do. */
    private static boolean let(Scan s, int i) {
        Verb last = s.verbs.isEmpty() ? null : s.verbs.getLast();
        return last != null
                && i - last.at() <= 4
                && Set.of("let", "make", "help", "have").contains(last.lemma())
                && !Lexemes.standard().is("preposition", s.word(i - 1));
    }

    /** "The customer make photo of", "the app send it to": a verb whose form is off, where no noun can stand. */
    private static boolean careless(Scan s, int i) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        return !Lexemes.standard().noun("nouny", form.lemma())
                && Gazetteer.standard().headEnding(List.of(s.word(i)), 1).isEmpty()
                && clauseVerb(s, i) == null;
    }

    /** Whether an article, a pronoun or "to" comes next: words that begin what a verb takes. */
    private static boolean firmly(Scan s, int i) {
        String next = s.word(i + 1);
        return Lexemes.standard().is("determiner", next)
                || Lexemes.standard().is("pronoun", next)
                || Lexemes.standard().is("preposition", next) && !next.equals("of")
                || s.token(i + 1) != null && s.token(i + 1).capital();
    }

    /** Whether a clause can begin behind a place. */
    private static boolean starts(Scan s, int i) {
        return i < 0 || BORDERS.contains(s.word(i));
    }

    /** The finite verb that this clause already has before a place, or {@code null}. */
    private static Verb clauseVerb(Scan s, int i) {
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
    private static boolean objectOfVerb(Scan s, int i) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        boolean either = form == null || Lexemes.standard().noun("nouny", form.lemma());
        Verb verb = clauseVerb(s, i);
        return verb != null
                && (either || verb.frame() != Verb.Frame.NONE && verb.frame() != Verb.Frame.SHOW)
                && !SUBJECT.contains(s.word(verb.at() + 1));
    }

    /** "the training job", "model serving": a word inside the name of a kind of part or of a product. */
    private static boolean inCompound(Scan s, int i, Lexemes.VerbForm form) {
        if (s.token(i).capital() && i > 0) {
            return true;
        }
        if (s.within(i) || i > 0 && s.token(i - 1).isWord() && named(s, i)) {
            return true;
        }
        if (form.form() != Lexemes.Form.ING
                || i + 1 >= s.size()
                || !s.token(i + 1).isWord()) {
            return false;
        }
        List<String> two = List.of(s.word(i), s.word(i + 1));
        return Gazetteer.standard()
                .headEnding(two, 2)
                .filter(f -> f.words() == 2)
                .isPresent();
    }

    /** "the training set": the last word of the name of a kind. */
    private static boolean named(Scan s, int i) {
        List<String> two = List.of(s.word(i - 1), s.word(i));
        return Gazetteer.standard()
                        .headEnding(two, 2)
                        .filter(f -> f.words() == 2)
                        .isPresent()
                || Gazetteer.standard()
                        .roleEnding(two, 2)
                        .filter(f -> f.words() == 2)
                        .isPresent();
    }

    /** "can isolate hosts", "are muted": what a helping verb makes a verb, known or not. */
    private static boolean afterModal(Scan s, int i, String prev) {
        String w = s.word(i);
        boolean word = w.length() > 3 && !Lexemes.standard().functionWord(w) && !Character.isDigit(w.charAt(0));
        if (Voice.MODALS.contains(prev)) {
            return word && !w.endsWith("ly");
        }
        return word && w.endsWith("ed") && Voice.BE.contains(prev) && i > 1;
    }

    /** "Customers of our shop ask": the head of the subject stands before the "of". */
    static boolean pluralSubject(Scan s, int i) {
        int head = -1;
        for (int k = i - 1; k >= 0 && k >= i - 10; k--) {
            if (s.verbAt[k] != null || !s.token(k).isWord() || BORDERS.contains(s.word(k))) {
                break;
            }
            if (Lexemes.standard().is("preposition", s.word(k))
                    && !Lexemes.standard().is("adverb", s.word(k))) {
                head = k - 1;
            }
        }
        return head >= 0 && plural(s.word(head));
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
        boolean named = i > 0 && s.token(i - 1).capital() && !s.within(i) && !plainStart(s, i);
        if (named
                && afterNoun
                && !Lexemes.standard()
                        .noun("nouny", Lexemes.standard().verb(s.word(i)).lemma())) {
            return true;
        }
        boolean continues = follows(s, i);
        if ((prev.equals("and") || prev.equals("or") || prev.equals(",") || prev.equals("then") || prev.equals("but"))
                && !s.verbs.isEmpty()) {
            return continues;
        }
        boolean labelled = prev.equals(":") && s.sentence.kind() == Stretch.Kind.ITEM && s.verbs.isEmpty();
        if (prev.equals(")") || prev.equals(",") || prev.equals("--") || labelled) {
            return continues;
        }
        Token before = s.token(lastWord(s, i));
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        boolean taken = article(s.token(2)) || s.token(2) != null && s.token(2).capital();
        if (i == 1 && Lexemes.standard().noun("nouny", form.lemma()) && !proper(s, 0) && !taken) {
            return false;
        }
        return afterNoun
                && continues
                && (!before.word().endsWith("s") || !plural(before.word()) || before.capital() && lastWord(s, i) > 0);
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
                && !Lexemes.standard().noun("nouny", form.lemma())
                && then != null
                && then.isWord()
                && plural(then.word())
                && (Lexemes.standard().verb(then.word()) == null
                        || Lexemes.standard()
                                .noun(
                                        "nouny",
                                        Lexemes.standard().verb(then.word()).lemma()));
        return plural(w)
                || pair
                || Gazetteer.standard().headEnding(List.of(w), 1).isEmpty();
    }

    private static boolean unknownVerb(Scan s, int i, String prev, boolean afterNoun) {
        String w = s.word(i);
        if ((prev.equals("which") || prev.equals("that") || prev.equals("it"))
                && w.length() > 3
                && (w.endsWith("s") && !w.endsWith("ss") || w.endsWith("ed"))
                && firmly(s, i)) {
            return true;
        }
        if (objectOfVerb(s, i) || s.within(i)) {
            return false;
        }
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
        boolean article = next != null && next.isWord() && (firmly(s, i) || plural(next.word()));
        boolean label = i == 1 && !s.token(0).glued() && !proper(s, 0) && !article(next);
        if (label) {
            return false;
        }
        boolean shape = w.endsWith("s") && !w.endsWith("ss") || w.endsWith("ed");
        return article
                && shape
                && Gazetteer.standard().headEnding(List.of(w), 1).isEmpty();
    }

    private static boolean article(Token next) {
        return next != null
                && Set.of("the", "a", "an", "it", "them", "its", "their", "our", "each", "every", "all")
                        .contains(next.word());
    }

    private static boolean proper(Scan s, int i) {
        List<String> word = List.of(s.word(i));
        return Gazetteer.standard().productAt(word, 0).isPresent()
                || Gazetteer.standard().roleEnding(word, 1).isPresent()
                || s.token(i).raw().chars().skip(1).anyMatch(Character::isUpperCase);
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

    /** "reads patient notes from": a noun that follows another one bare is what the verb before takes. */
    static boolean compoundNoun(Scan s, int i) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        boolean nouny = form == null
                ? s.word(i).endsWith("s")
                : form.form() == Lexemes.Form.S && Lexemes.standard().noun("nouny", form.lemma());
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
}
