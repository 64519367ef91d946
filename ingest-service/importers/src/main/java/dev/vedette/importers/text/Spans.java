package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.List;
import java.util.Set;

/** Finds which words of a run of nouns name a part. */
final class Spans {

    private static final Set<String> DETERMINED = Set.of("a", "an", "the", "our", "each", "every");
    private static final Set<String> REACHED = Set.of("to", "from", "by", "via", "through", "into", "using");

    private final Naming naming;
    private final Gazetteer gazetteer = Gazetteer.standard();
    private final Lexemes lexemes = Lexemes.standard();

    Spans(Naming naming) {
        this.naming = naming;
    }

    /** From, to and whether it is a proper name (1) of the part named in a run of nouns; {@code null} if none is. */
    int[] of(Scan s, List<String> words, int from, int runEnd) {
        int to = runEnd;
        while (to - from > 1
                && !s.within(to - 1)
                && Lexemes.standard().noun("stripped", words.get(to - 1))
                && gazetteer.headEnding(words.subList(from, to), to - from).isEmpty()) {
            to--;
        }
        int product = lastProduct(s, words, from, to);
        int capital = naming.capitalFrom(s, from, to);
        int start = product >= 0 && capital >= 0 ? Math.min(product, capital) : Math.max(product, capital);
        List<String> run = words.subList(from, to);
        int head = gazetteer
                .headEnding(run, run.size())
                .map(Gazetteer.Found::words)
                .orElse(0);
        int role = Roles.ending(run);
        if (start >= 0) {
            int end = naming.properEnd(s, words, start, to, product);
            return end > start ? new int[] {start, end, 1} : null;
        }
        if (role > 0 && role >= head) {
            int begin = Math.max(from, to - role - (role == 1 ? 1 : 0));
            return trimmed(words, begin, to, role);
        }
        boolean explained = to - from == 1 && s.token(to) != null && explained(s, to) && !naming.knowsAll();
        if (head > 0 && explained && Lexemes.standard().noun("kind", words.get(from))) {
            return new int[] {from, to, 0};
        }
        if (head == 0
                || !argument(s, words, from, to)
                        && !openContent(s, words.subList(from, to), runEnd)
                        && lexemes.weak(String.join(" ", words.subList(to - head, to)))
                        && (head > 1 || to - from == 1 || !naming.specific(words.subList(from, to)))) {
            return null;
        }
        return trimmed(words, Math.max(from, to - head - 3), to, head);
    }

    /** "The browser gets", "downloaded by a robot": a thing that does something, or that something is done with. */
    private boolean argument(Scan s, List<String> words, int from, int to) {
        if (naming.knowsAll() || !Lexemes.standard().noun("thing", words.get(to - 1)) || to - from > 3) {
            return false;
        }
        int b = from - 1;
        boolean article = DETERMINED.contains(s.word(b));
        String before = s.word(article ? b - 1 : b);
        boolean in = before.equals("in") && Lexemes.standard().noun("entrance", words.get(to - 1));
        boolean reached = in || REACHED.contains(before) || s.verbAt(article ? b - 1 : b) && !before.endsWith("s");
        int i = to;
        while (i < s.size() && Lexemes.standard().is("adverb", s.word(i))) {
            i++;
        }
        boolean acts = VerbFinder.verb(s, i < s.size() ? i : to - 1, true)
                || Lexemes.standard().is("auxiliary", s.word(i));
        return article && (acts && i < s.size() || reached);
    }

    /** "our gateway (a small Node service)", "a storefront, which is a Nuxt application": told what it is. */
    private static boolean explained(Scan s, int to) {
        String w = s.word(to);
        String next = s.word(to + 1);
        return w.equals("(")
                        && (next.equals("a")
                                || next.equals("an")
                                || s.token(to + 1) != null && s.token(to + 1).capital())
                || w.equals(",") && (next.equals("a") || next.equals("an"))
                || w.equals(",") && next.equals("which") && s.word(to + 2).equals("is");
    }

    /** "web pages that anyone can write": content of others is a part when the text says who writes it. */
    private boolean openContent(Scan s, List<String> run, int end) {
        boolean content = gazetteer
                .headEnding(run, run.size())
                .filter(f -> f.typed().type().equals("external-content"))
                .isPresent();
        int who = s.word(end).equals(",") ? end + 2 : end + 1;
        return content
                && (s.word(who - 1).equals("that") || s.word(who - 1).equals("which"))
                && (Finder.ANYBODY.contains(s.word(who))
                        || s.word(who).equals("the") && s.word(who + 1).equals("public"));
    }

    private int[] trimmed(List<String> words, int from, int to, int core) {
        int begin = from;
        while (begin < to - core
                && (Lexemes.standard().noun("weak-adjective", words.get(begin))
                        || words.get(begin).endsWith("ly"))) {
            begin++;
        }
        return new int[] {begin, to, 0};
    }

    private int lastProduct(Scan s, List<String> words, int from, int to) {
        List<String> upTo = words.subList(0, to);
        for (int i = from; i < to; i++) {
            var found = gazetteer.productAt(upTo, i);
            if (found.isPresent() && naming.reallyProduct(s, i, found.get())) {
                return i;
            }
        }
        return -1;
    }
}
