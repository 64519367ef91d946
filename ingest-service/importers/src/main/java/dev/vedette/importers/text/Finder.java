package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.gazetteer.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the parts and the verbs of one sentence. */
final class Finder {

    private static final Set<String> DEFINITE = Set.of(
            "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "'s", "same", "both", "all",
            "each", "every");
    static final Set<String> ANYBODY =
            Set.of("anyone", "anybody", "everyone", "everybody", "strangers", "outsiders", "whoever");

    private static final int LABEL = 4;
    private static final double SURE = 0.6;
    private static final Set<String> NOT_THERE = Set.of("no", "without", "any", "another", "neither", "nor", "other");

    private final Cast cast;
    private final Naming naming;
    private final Spans spans;
    private final Gazetteer gazetteer = Gazetteer.standard();
    private final Lexemes lexemes = Lexemes.standard();

    Finder(Cast cast, Naming naming) {
        this.cast = cast;
        this.naming = naming;
        this.spans = new Spans(naming);
    }

    Scan scan(Sentence sentence) {
        Scan s = scan(new Scan(sentence));
        arrows(s);
        return s;
    }

    /** "Sensor rig -> broker": what stands at an arrow is a part, whatever it is called. */
    private void arrows(Scan s) {
        if (naming.knowsAll() || s.arrows().length == 0) {
            return;
        }
        int from = 0;
        for (int arrow : s.arrows()) {
            arrowEnd(s, from, arrow);
            from = arrow + 1;
        }
        arrowEnd(s, from, s.size());
    }

    /** One end of an arrow: its first noun when nothing in it is a part yet. */
    private void arrowEnd(Scan s, int from, int to) {
        int first = -1;
        for (int i = from; i < to && !s.word(i).equals("("); i++) {
            boolean whose = s.mentionAt[i] != null && s.mentionAt[i].possessor();
            if (s.mentionAt[i] != null && !whose || s.verbAt[i] != null) {
                return;
            }
            first = first < 0 && s.bare(i) ? i : first;
        }
        int end = first;
        while (first >= 0 && end < to && s.bare(end)) {
            end++;
        }
        boolean alone = first > 0 && s.word(first - 1).equals("'s")
                || first == from
                || first == from + 1 && Lexemes.standard().is("determiner", s.word(from));
        Typed typed = first < 0 ? null : Cast.typed(text(s, first, end));
        boolean named = typed != null && typed.confidence() >= SURE
                || first > 0 && s.token(first).capital();
        if (alone && named && end - first <= LABEL && !Information.data(s.word(end - 1))) {
            Entity e = naming.introduceLabel(s, text(s, first, end));
            if (e != null) {
                cast.mention(e);
                s.insert(new Mention(first, end, e, false, false, false));
            }
        }
    }

    private Scan scan(Scan s) {
        Sentence sentence = s.sentence;
        List<String> words = sentence.tokens().stream().map(Token::word).toList();
        int i = 0;
        boolean afterNoun = false;
        naming.sentence();
        while (i < s.size()) {
            Token t = s.token(i);
            if (!t.isWord()) {
                if (t.is(":")) {
                    naming.category(s, words, i);
                }
                afterNoun = t.is(")") && afterNoun;
                i++;
                continue;
            }
            Map.Entry<Entity, Integer> known = naming.knownAt(s, words, i, end(s, i));
            if (known != null && !(known.getValue() == 1 && VerbFinder.verb(s, i, afterNoun))) {
                add(s, i, i + known.getValue(), known.getKey());
                i += known.getValue();
                afterNoun = true;
                continue;
            }
            if (VerbFinder.verb(s, i, afterNoun)) {
                verb(s, i);
                afterNoun = false;
                i++;
            } else if (function(t) && !compound(s, i)) {
                pronoun(s, i);
                afterNoun = afterNoun && lexemes.is("adverb", t.word());
                i++;
            } else {
                int to = runEnd(s, words, i);
                phrase(s, words, i, to);
                s.bare(i, to);
                afterNoun = true;
                i = to;
            }
        }
        return s;
    }

    /** "on-call", "third-party", "in-house": a little word that a hyphen makes part of a noun. */
    private static boolean compound(Scan s, int i) {
        Token next = s.token(i + 1);
        Token t = s.token(i);
        return next != null
                && next.glue() == '-'
                && !t.capital()
                && t.word().length() > 1
                && !Lexemes.standard().is("auxiliary", t.word());
    }

    private boolean function(Token t) {
        return lexemes.functionWord(t.word())
                || Character.isDigit(t.word().charAt(0))
                        && t.word().chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    }

    private void verb(Scan s, int i) {
        Lexemes.VerbForm form = lexemes.verb(s.word(i));
        if (form == null) {
            form = new Lexemes.VerbForm(
                    s.word(i), Verb.Frame.CALL, s.word(i).endsWith("ed") ? Lexemes.Form.PAST : Lexemes.Form.S);
        }
        s.add(new Verb(i, form.lemma(), form.frame(), Voice.passive(s, i, form.form()), Voice.negated(s, i)));
    }

    /** "without asking anybody": nobody in particular. */
    private static boolean anybodyAsked(Scan s, int from) {
        boolean object =
                from > 0 && (s.verbAt[from - 1] != null || s.word(from - 1).equals("to"));
        return ANYBODY.contains(s.word(from)) && object;
    }

    private void pronoun(Scan s, int i) {
        Entity e = naming.pronoun(s, i);
        if (e != null) {
            s.add(new Mention(i, i + 1, e, s.word(i).equals("they") || s.word(i).equals("them"), false, true));
        }
    }

    /** Token after the last that may belong to one noun phrase with {@code from}. */
    private int runEnd(Scan s, List<String> words, int from) {
        int i = from + 1;
        while (i < s.size() && i - from < 10) {
            Token t = s.token(i);
            boolean goesOn = t.capital() && s.token(i - 1).capital();
            boolean version = version(s, i);
            if (!t.isWord()
                    || function(t) && !t.glued() && !version && !s.within(i)
                    || !goesOn && naming.knownAt(s, words, i, end(s, i)) != null) {
                break;
            }
            if (version) {
                i++;
                continue;
            }
            boolean noun = !t.glued() && ends(s, words, from, i);
            if (noun && t.word().endsWith("ly") && !Lexemes.standard().noun("ly-noun", t.word())) {
                break;
            }
            if (!t.glued() && VerbFinder.verb(s, i, noun)) {
                break;
            }
            i++;
        }
        return i;
    }

    /** "Qwen 2.5", "Llama 3.1 8B": a number that goes on with a name. */
    private boolean version(Scan s, int i) {
        Token t = s.token(i);
        boolean number =
                Character.isDigit(t.word().charAt(0)) && t.isWord() && t.raw().length() < 6;
        return number
                && gazetteer
                        .productAt(List.of(s.word(i - 1)), 0)
                        .filter(f -> s.token(i - 1).capital()
                                && Vocabularies.model(f.typed().type()))
                        .isPresent();
    }

    /** Whether the words from..to can stand as a noun phrase of their own. */
    private boolean ends(Scan s, List<String> words, int from, int to) {
        List<String> run = words.subList(from, to);
        return gazetteer.headEnding(run, run.size()).isPresent()
                || Roles.ending(run) > 0
                || s.token(to - 1).capital()
                || Nouns.plural(words.get(to - 1))
                || productEnding(words, from, to) >= 0
                || from > 0 && to - from <= 2 && Nouns.pluralSubject(s, to)
                || unknownNoun(words, from, to);
    }

    /** "the frobnicator calls the backend": an article behind shows that the word before it is a verb. */
    private boolean unknownNoun(List<String> words, int from, int to) {
        Lexemes.VerbForm form = lexemes.verb(words.get(to));
        if (form == null || form.form() != Lexemes.Form.S || to + 1 >= words.size()) {
            return false;
        }
        boolean article = Set.of("the", "a", "an", "its", "their", "our", "each", "every", "all", "it", "them")
                .contains(words.get(to + 1));
        boolean alone = from > 0
                && to - from <= 2
                && Set.of("a", "an", "the", "each", "every", "our").contains(words.get(from - 1));
        boolean first = from == 1
                && to - from <= 3
                && Set.of("a", "an").contains(words.getFirst())
                && (Nouns.plural(words.get(to + 1)) || to + 2 < words.size() && Nouns.plural(words.get(to + 2)));
        return article || first || alone && !Lexemes.standard().noun("nouny", form.lemma());
    }

    private int productEnding(List<String> words, int from, int to) {
        List<String> upTo = words.subList(0, to);
        for (int i = from; i < to; i++) {
            int start = i;
            if (gazetteer
                    .productAt(upTo, i)
                    .filter(f -> start + f.words() == to)
                    .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private int end(Scan s, int from) {
        int i = from + 1;
        while (i < s.size() && s.token(i).isWord()) {
            i++;
        }
        return i;
    }

    /** Reads one noun phrase; says whether it names a part. */
    private boolean phrase(Scan s, List<String> words, int from, int to) {
        String det = determiner(s, from);
        if (from == 0
                && s.sentence.kind() != Stretch.Kind.PROSE
                && !naming.knowsAll()
                && !s.token(0).capital()) {
            // notes leave the article out: "function queries the index"
            det = "the";
        }
        if (!naming.knowsAll() && anybodyAsked(s, from)) {
            return false;
        }
        Entity people = naming.people(words.subList(from, to), det);
        if (people != null) {
            add(s, from, to, people);
            return true;
        }
        int[] span = spans.of(s, words, from, to);
        if (span == null) {
            Entity own = to - from == 1 && s.token(from).capital() && !naming.knowsAll()
                    ? cast.ownPart(words.get(from))
                    : null;
            if (own != null) {
                add(s, from, to, own);
                return true;
            }
            return definite(s, words, from, to, det) || naming.label(s, from, to) && labelled(s, from, to);
        }
        String name = s.sentence.text().isEmpty() ? "" : text(s, span[0], span[1]);
        boolean proper = span[2] == 1;
        Entity e = cast.named(name);
        if (e == null
                && (!proper && DEFINITE.contains(det) || naming.knowsAll() && (!proper || span[1] - span[0] > 1))) {
            e = cast.the(content(words.subList(span[0], span[1])));
        }
        if (e != null
                && !e.known()
                && !proper
                && !Naming.person(e)
                && Roles.ending(words.subList(span[0], span[1])) > 0
                && cast.named(name) != e) {
            e = null;
        }
        if (e == null && proper) {
            e = naming.sameProduct(name);
        }
        if (e == null && proper && !naming.knowsAll() && Cast.typed(name) == null && span[1] - span[0] == 1) {
            e = cast.ownPart(words.get(span[0]));
        }
        if (e == null && NOT_THERE.contains(det) && !proper) {
            return false;
        }
        if (e == null) {
            e = naming.introduce(s, name, span[0], proper, det);
            naming.owner(s, span[0], e);
        }
        if (e == null) {
            return false;
        }
        if (!e.known() && naming.whole(s, span[1])) {
            e.hide();
        }
        add(s, span[0], span[1], e);
        return true;
    }

    /** "- Matcher: a job that ...": what an item begins with is a part, whatever it is called. */
    private boolean labelled(Scan s, int from, int to) {
        Entity e = naming.introduceLabel(s, text(s, from, to));
        if (e != null) {
            add(s, from, to, e);
        }
        return e != null;
    }

    /** "the agent", "the hub": no name of its own, but a part met before. */
    private boolean definite(Scan s, List<String> words, int from, int to, String det) {
        boolean provider = words.get(to - 1).equals("provider") && to - from == 1;
        if (!DEFINITE.contains(det) && !naming.knowsAll() && !provider || NOT_THERE.contains(det)) {
            return false;
        }
        List<String> content = content(words.subList(from, to));
        if (content.isEmpty()) {
            return false;
        }
        Entity e = DEFINITE.contains(det) || content.size() > 1 || provider
                ? cast.the(content)
                : cast.named(content.getLast());
        if (e == null || content.size() > 1 && s.token(to - 1).capital() && !naming.knowsAll()) {
            return false;
        }
        add(s, from, to, e);
        return true;
    }

    private void add(Scan s, int from, int to, Entity e) {
        boolean possessor = s.word(to).equals("'s");
        cast.mention(e);
        s.add(new Mention(from, to, e, Nouns.plural(s.word(to - 1)), possessor, false));
    }

    private static List<String> content(List<String> words) {
        List<String> content = new ArrayList<>();
        for (String w : words) {
            if (!Lexemes.standard().noun("weak-adjective", w)) {
                content.add(w);
            }
        }
        return content;
    }

    private String determiner(Scan s, int from) {
        int i = from - 1;
        while (i >= 0
                && (Character.isDigit(s.word(i).charAt(0))
                        || Set.of("own", "same", "first", "second", "only", "other")
                                .contains(s.word(i)))) {
            if (s.word(i).equals("other")) {
                return "other";
            }
            i--;
        }
        return i < 0 ? "" : s.word(i);
    }

    static String text(Scan s, int from, int to) {
        StringBuilder b = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                b.append(
                        s.token(i).glued()
                                ? String.valueOf(s.token(i).glue())
                                : s.token(i).isWord() ? " " : "");
            }
            b.append(s.token(i).raw());
        }
        return b.toString();
    }
}
