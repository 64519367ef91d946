package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.List;
import java.util.Set;

/** What shows a word to be a noun, or one of several, whatever verb it looks like. */
final class Nouns {

    private Nouns() {}

    static boolean plural(String w) {
        return w.length() > 2 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")
                || Set.of("people", "staff", "team", "children", "data", "marketing", "finance")
                        .contains(w);
    }

    /** "Customers of our shop ask": the head of the subject stands before the "of". */
    static boolean pluralSubject(Scan s, int i) {
        int head = -1;
        for (int k = i - 1; k >= 0 && k >= i - 10; k--) {
            if (s.verbAt[k] != null || !s.token(k).isWord() || ClauseVerbs.BORDERS.contains(s.word(k))) {
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
    static boolean joined(Scan s, int i) {
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
        return bare && taken || VerbFinder.BE_NOW.contains(s.word(i + 1));
    }

    /** "the training job", "model serving": a word inside the name of a kind of part or of a product. */
    static boolean inCompound(Scan s, int i, Lexemes.VerbForm form) {
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

    /** "stored address", "signed file": a participle before a noun. */
    static boolean nextNoun(Scan s, int i) {
        Token next = s.token(i + 1);
        return next != null && next.isWord() && !Lexemes.standard().functionWord(next.word());
    }

    static boolean determiner(Scan s, int p, String prev) {
        if (VerbFinder.SUBJECT.contains(prev)) {
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
}
