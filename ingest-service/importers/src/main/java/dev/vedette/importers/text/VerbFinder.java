package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.List;
import java.util.Set;

/** Tells verbs from nouns of the same form by their neighbours. */
final class VerbFinder {

    private static final Set<String> MODAL = Set.of(
            "can", "could", "may", "might", "must", "shall", "should", "will", "would", "cannot", "to", "do", "does",
            "did", "not", "let", "lets", "please");
    static final Set<String> BE_NOW = Set.of("is", "are", "was", "were");
    static final Set<String> SUBJECT = Set.of(
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
            return afterModal(s, i, prev)
                    || !Nouns.compoundNoun(s, i) && unknownVerb(s, i, prev, afterNoun && p == i - 1);
        }
        boolean counted = COUNTED.contains(prev) && s.word(i - 2).equals("all");
        if (p == i - 1 && !counted && Nouns.determiner(s, p, prev) || Nouns.inCompound(s, i, form)) {
            return false;
        }
        boolean finite = form.form() == Lexemes.Form.S || form.form() == Lexemes.Form.BASE;
        if (finite && !SUBJECT.contains(prev) && !MODAL.contains(prev) && !let(s, i) && ClauseVerbs.takes(s, i)) {
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
                        || !prev.isEmpty() && !Nouns.nextNoun(s, i);
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
        if (prev.equals("them") && s.word(i - 2).equals("of") && ClauseVerbs.starts(s, i - 4)) {
            return firmly(s, i) || continues;
        }
        if (i > 1 && COUNTED.contains(prev) && s.word(i - 2).matches("all|the")) {
            return continues && firmly(s, i);
        }
        if ((prev.equals("which") || prev.equals("that")) && continues) {
            return true;
        }
        if (SEVERAL.contains(prev) && ClauseVerbs.starts(s, i - 2)) {
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
                && (Nouns.plural(s.word(lastWord(s, i)))
                                && (lastWord(s, i) == 0
                                        || !s.token(lastWord(s, i)).capital())
                        || Nouns.joined(s, i)
                        || Nouns.pluralSubject(s, i)
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
                && ClauseVerbs.before(s, i) == null;
    }

    /** Whether an article, a pronoun or "to" comes next: words that begin what a verb takes. */
    private static boolean firmly(Scan s, int i) {
        String next = s.word(i + 1);
        return Lexemes.standard().is("determiner", next)
                || Lexemes.standard().is("pronoun", next)
                || Lexemes.standard().is("preposition", next) && !next.equals("of")
                || s.token(i + 1) != null && s.token(i + 1).capital();
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

    private static boolean s(Scan s, int i, String prev, boolean afterNoun) {
        if (SUBJECT.contains(prev)) {
            return true;
        }
        if (Nouns.compoundNoun(s, i)) {
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
                && (!before.word().endsWith("s")
                        || !Nouns.plural(before.word())
                        || before.capital() && lastWord(s, i) > 0);
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
                && Nouns.plural(then.word())
                && (Lexemes.standard().verb(then.word()) == null
                        || Lexemes.standard()
                                .noun(
                                        "nouny",
                                        Lexemes.standard().verb(then.word()).lemma()));
        return Nouns.plural(w)
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
        if (ClauseVerbs.takes(s, i) || s.within(i)) {
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
        boolean article = next != null && next.isWord() && (firmly(s, i) || Nouns.plural(next.word()));
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

    private static int lastWord(Scan s, int i) {
        int p = i - 1;
        while (p > 0 && Lexemes.standard().is("adverb", s.word(p))) {
            p--;
        }
        return p;
    }

    private static boolean glued(Scan s, int i) {
        Token t = s.token(i);
        return t != null && t.glued();
    }
}
