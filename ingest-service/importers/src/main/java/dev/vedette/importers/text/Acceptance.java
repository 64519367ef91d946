package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Typed;
import dev.vedette.importers.gazetteer.Words;
import java.util.List;
import java.util.Set;

/** Whether a noun phrase may become a part of its own. */
final class Acceptance {

    private static final Set<String> BUILT_WITH = Set.of("in", "with", "on", "using", "by", "of", "from", ",", "and");
    private static final Set<String> SEVERAL =
            Set.of("two", "three", "four", "five", "six", "several", "many", "various", "most");
    private static final Set<String> NEW = Set.of("a", "an", "new", "another", "one");

    private final boolean knowsAll;
    private final boolean change;
    private final Set<String> midCapitals;
    private final Vocabulary types = Vocabulary.standard();
    private final Lexemes lexemes = Lexemes.standard();

    Acceptance(boolean knowsAll, boolean change, Set<String> midCapitals) {
        this.knowsAll = knowsAll;
        this.change = change;
        this.midCapitals = midCapitals;
    }

    boolean accepts(Scan s, String name, int at, boolean proper, String det, Typed typed) {
        List<String> words = Words.of(name);
        if (words.stream().allMatch(w -> lexemes.noun("plain-capital", w) || Character.isDigit(w.charAt(0)))
                || runsOn(s, at, typed)) {
            return false;
        }
        return proper ? properName(s, words, at, typed) : described(s, words, at, det, typed);
    }

    /** "runs in Docker", "on ECS": where a thing runs, no part that it talks to. */
    private boolean runsOn(Scan s, int at, Typed typed) {
        String in = s.word(lexemes.is("determiner", s.word(at - 1)) ? at - 2 : at - 1);
        boolean platform = typed != null
                && (typed.type().equals("container-service")
                        || typed.type().equals("k8s-cluster")
                                && in.equals(s.word(at - 1))
                                && typed.facts().containsKey("product"));
        return platform && (in.equals("in") || in.equals("on"));
    }

    private boolean properName(Scan s, List<String> words, int at, Typed typed) {
        if (library(s, words, at, typed) || several(s, words, at, typed)) {
            return false;
        }
        if (typed != null && typed.confidence() >= 0.5) {
            return true;
        }
        if (Information.data(words.getLast())) {
            return false;
        }
        // "over GigE": how, not where to
        if (knowsAll || change || typed == null && s.word(at - 1).equals("over")) {
            return false;
        }
        return words.size() > 1 || unknown(s, words.getFirst(), at);
    }

    /** "written in Django", "built with React": what a part is made of. */
    private boolean library(Scan s, List<String> words, int at, Typed typed) {
        boolean known = typed != null
                && lexemes.noun("library", typed.matched())
                && typed.matched().equals(String.join(" ", words));
        boolean orchestrator = typed != null
                && typed.type().equals("orchestrator")
                && typed.facts().containsKey("product")
                && words.size() <= 2;
        boolean after = BUILT_WITH.contains(s.word(at - 1));
        return known && (after || !leads(s, at))
                || orchestrator && after && !s.word(at - 1).equals(",");
    }

    /** "a set of Spring Boot services", "four MCP servers": the kind of several that are not told apart. */
    private boolean several(Scan s, List<String> words, int at, Typed typed) {
        String before = s.word(at - 1);
        boolean counted = SEVERAL.contains(before)
                || !before.isEmpty() && Character.isDigit(before.charAt(0))
                || before.equals("of") && lexemes.noun("amount", s.word(at - 2));
        return counted
                && !knowsAll
                && typed != null
                && !types.isA(typed.type(), "person")
                && Nouns.plural(words.getLast())
                && !typed.facts().containsKey("modelId");
    }

    private static boolean leads(Scan s, int at) {
        String before = s.word(at - 1);
        return at == 0 || before.equals("->") || before.equals("<-") || before.equals(":") || before.equals("the");
    }

    /** A name that nobody knows: written with a capital inside a sentence, and not that of a person or a place. */
    private boolean unknown(Scan s, String word, int at) {
        Token t = s.token(at);
        boolean clear = at > 0 || midCapitals.contains(t.raw());
        boolean greeted = lexemes.noun("greeting", s.word(at - 1)) || lexemes.noun("greeting", s.word(at - 2));
        boolean item = s.sentence.kind() == Stretch.Kind.ITEM && at == 0;
        return clear
                && !item
                && !greeted
                && t.raw().length() > 2
                && !lexemes.functionWord(word)
                && !lexemes.noun("place", word)
                && !Character.isDigit(word.charAt(0));
    }

    private boolean described(Scan s, List<String> words, int at, String det, Typed typed) {
        boolean told = words.size() > 1
                && lexemes.noun("kind", words.getLast())
                && !words.getLast().equals("model");
        if (typed == null || typed.confidence() < (told ? 0.5 : 0.65)) {
            return false;
        }
        boolean person = types.isA(typed.type(), "person");
        if (at == 0 && words.size() == 1 && types.isA(typed.type(), "endpoint-device") && !knowsAll) {
            return true;
        }
        if (typed.type().equals("dataset") && lexemes.weak(words.getLast()) && !knowsAll) {
            return false;
        }
        boolean label = at == 0
                && s.sentence.kind() == Stretch.Kind.ITEM
                && s.word(words.size()).equals(":");
        if (label && !knowsAll && !change && !Nouns.plural(words.getFirst())) {
            return true;
        }
        if (!person && words.size() == 1 && Nouns.plural(words.getFirst())
                || words.contains("technical")
                || words.size() == 1 && at == 0 && !person) {
            return false;
        }
        if (person && lexemes.noun("vague-person", words.getLast())) {
            return false;
        }
        if (knowsAll) {
            return change && !person && NEW.contains(det);
        }
        boolean counted = SEVERAL.contains(det) || !det.isEmpty() && Character.isDigit(det.charAt(0));
        return person || !counted || at <= 2 && typed.confidence() >= 0.75;
    }
}
