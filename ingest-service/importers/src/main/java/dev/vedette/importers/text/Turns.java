package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** Signs that somebody else acts from a word on than in the clause before. */
final class Turns {

    private static final Set<String> COUNTS =
            Set.of("two", "three", "four", "five", "six", "several", "these", "following");

    static final Set<String> CAUSING = Set.of(
            "ask",
            "tell",
            "instruct",
            "let",
            "allow",
            "enable",
            "request",
            "help",
            "want",
            "make",
            "cause",
            "direct",
            "command",
            "require");

    private final Scan s;

    Turns(Scan s) {
        this.s = s;
    }

    boolean counted(int comma) {
        int i = comma - 1;
        while (s.bare(i)) {
            i--;
        }
        String w = s.word(i);
        return Nouns.plural(s.word(comma - 1))
                && (COUNTS.contains(w) || !w.isEmpty() && Character.isDigit(w.charAt(0)));
    }

    /** "worked on by analysts using a console": those who do it use it. */
    boolean byWhom(Clause before, int i, Mention last) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        Clause.Obj object = before.objects.isEmpty() ? null : before.objects.getLast();
        return form != null
                && form.form() == Lexemes.Form.ING
                && object != null
                && object.mention() == last
                && object.prep().equals("by");
    }

    /** "once a month" begins no clause. */
    boolean often(String w, int i) {
        return w.equals("once")
                && Set.of("a", "an", "per", "every", "in", "each").contains(s.word(i + 1));
    }

    /** Who acts is named, but by a word that stands for no part: "outside services deliver data". */
    boolean stranger(int i) {
        int k = i - 1;
        while (k >= 0
                && s.mentionAt[k] == null
                && (Lexemes.standard().is("adverb", s.word(k))
                        || Lexemes.standard().is("auxiliary", s.word(k)))) {
            k--;
        }
        return k >= 0
                && s.mentionAt[k] == null
                && s.verbAt[k] == null
                && s.token(k).isWord()
                && !Lexemes.standard().functionWord(s.word(k));
    }

    /** "a bot (a function in the cloud) gets the message": who acts stands before the brackets. */
    Mention explained(int verb) {
        if (!s.word(verb - 1).equals(")")) {
            return null;
        }
        int open = verb - 2;
        while (open > 0 && !s.word(open).equals("(")) {
            open--;
        }
        return open > 0 ? s.mentionAt[open - 1] : null;
    }

    /** "has it rated by a model": who has it done calls who does it. */
    boolean had(Clause before, int verb) {
        boolean has = before.verb != null
                && Set.of("have", "get", "let").contains(before.verb.lemma())
                && !before.verb.passive();
        for (int k = before.verb == null ? verb : before.verb.at() + 1; has && k < verb; k++) {
            has = !Lexemes.standard().is("preposition", s.word(k)) && !s.word(k).equals(",");
        }
        return has && !Voice.BE.contains(s.word(verb - 1)) && !Voice.BE.contains(s.word(verb - 2));
    }

    /** Who is asked to do something: the last direct object. */
    static List<Entity> addressee(Clause c) {
        for (Clause.Obj o : c.objects.reversed()) {
            if (o.prep().isEmpty()) {
                return o.entities();
            }
        }
        return c.objects.getLast().entities();
    }

    /** "gets a Mail Tool to ask suppliers": the tool does it. */
    static Entity tool(Clause before) {
        if (before.verb == null || before.objects.isEmpty() || before.subjects.isEmpty()) {
            return null;
        }
        boolean given = Set.of("get", "have", "use", "receive", "add", "gain").contains(before.verb.lemma());
        Entity last = before.objects.getLast().entities().getFirst();
        return given && Vocabulary.standard().isA(last.type(), "tool") ? last : null;
    }

    boolean thirdPerson(int i) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        return form != null && form.form() == Lexemes.Form.S;
    }

    /**
     * Whether a verb goes on with the clause round a relative one: "reads pages that anyone can write and uses a model"
     * (after "can" a bare verb would go on), "finds the name in a file that lists all names, and sends it", "reads what
     * the model names and returns it" (what is named would have no other object).
     */
    boolean endsRelative(Clause before, String relativePrep, int i) {
        if (before.verb == null || !thirdPerson(i)) {
            return false;
        }
        int k = i - 1;
        while (Lexemes.standard().is("adverb", s.word(k))) {
            k--;
        }
        boolean joined = s.word(k).equals("and") || s.word(k).equals("but");
        boolean comma = s.word(k - 1).equals(",");
        boolean object = before.objects.stream().anyMatch(o -> o.prep().equals(relativePrep));
        boolean participle = before.verb.passive() && !new Lookahead(s).aux(before.verb.at());
        boolean number = !before.verb.passive() && !thirdPerson(before.verb.at());
        return joined && (Voice.modal(s, before.verb.at()) || comma || object || participle || number);
    }

    /** "The agent reads postings that anyone can write": a verb between shows that "that" is not the part. */
    boolean otherNoun(Mention last, int to) {
        for (int k = last == null ? to : last.to(); k < to; k++) {
            if (s.verbAt[k] != null) {
                return true;
            }
        }
        return false;
    }

    /** What "which" stands for: not the platform that a thing runs on. */
    Mention antecedent(Mention last) {
        if (last != null
                && (last.entity().type().equals("k8s-cluster")
                        || last.entity().type().equals("vm"))) {
            int i = s.mentions.indexOf(last);
            if (i > 0 && s.word(last.from() - 1).equals("on")) {
                return s.mentions.get(i - 1);
            }
        }
        return last;
    }
}
