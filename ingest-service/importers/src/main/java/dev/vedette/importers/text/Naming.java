package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.gazetteer.Typed;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what a noun phrase names: a known part, a new one, an alias of the one before, or nothing. */
final class Naming {

    private final Cast cast;
    private final boolean knowsAll;
    private final boolean change;
    private final Set<String> midCapitals;
    private final Aliases aliases;
    private final Acceptance acceptance;
    private final Pronouns pronouns;
    private final Gazetteer gazetteer = Gazetteer.standard();
    /** Kind of the things that a list behind a colon names ("four MCP servers: ..."), or {@code null}. */
    private Typed category;
    /** Who the running text speaks about; set by the reader after each clause. */
    Entity subject;
    /** Who acted first in the sentence before, people too. */
    Entity actor;

    /** Whether the text speaks of several agents or robots, which are often called as people are. */
    boolean agentsNamed;

    Naming(Cast cast, boolean knowsAll, boolean change, Set<String> midCapitals) {
        this.cast = cast;
        this.knowsAll = knowsAll;
        this.change = change;
        this.midCapitals = midCapitals;
        this.aliases = new Aliases(cast);
        this.acceptance = new Acceptance(knowsAll, change, midCapitals);
        this.pronouns = new Pronouns(cast);
    }

    /** "its users": who was spoken of as a user before, when that was somebody more special. */
    Entity people(List<String> run, String det) {
        boolean bare = run.size() == 1
                && (run.getFirst().equals("users") || run.getFirst().equals("user"));
        return bare && !knowsAll && !det.isEmpty() ? cast.lastMentioned(Naming::person) : null;
    }

    Entity pronoun(Scan s, int i) {
        return pronouns.of(s, i, subject, actor);
    }

    void sentence() {
        category = null;
    }

    void category(Scan s, List<String> words, int colon) {
        int end = colon;
        while (end > 0 && (s.verbAt[end - 1] != null || !Nouns.plural(words.get(end - 1))) && colon - end < 3) {
            end--;
        }
        int from = Math.max(0, end - 3);
        category = end > from && Nouns.plural(words.get(end - 1))
                ? gazetteer
                        .headEnding(words.subList(from, end), end - from)
                        .map(Gazetteer.Found::typed)
                        .filter(t -> t.confidence() >= 0.85)
                        .orElse(null)
                : null;
    }

    boolean knowsAll() {
        return knowsAll;
    }

    Map.Entry<Entity, Integer> knownAt(Scan s, List<String> words, int i, int end) {
        Map.Entry<Entity, Integer> found = cast.startingAt(words.subList(0, end), i);
        if (found == null) {
            return null;
        }
        int to = i + found.getValue();
        boolean written = s.token(i).raw().equals(found.getKey().name()) && !compound(s, to);
        boolean capital = s.token(i).capital() && i > 0 || written;
        if (found.getValue() == 1 && !capital && (!found.getKey().known() || compound(s, to))) {
            return null;
        }
        if (found.getValue() == 1
                && capital
                && s.token(to) != null
                && s.token(to).capital()
                && s.token(to).isWord()) {
            return null;
        }
        if (s.token(to) != null && s.token(to).glued()) {
            return null;
        }
        return new SimpleEntry<>(found.getKey(), found.getValue());
    }

    /** Whether the next word goes on with the noun phrase ("customer data"). */
    private static boolean compound(Scan s, int to) {
        Token next = s.token(to);
        return next != null
                && next.isWord()
                && !Lexemes.standard().functionWord(next.word())
                && (next.glued() || !likelyVerb(s, to));
    }

    /** "customer records" is a compound unless an article follows; "clerk sees" is not. */
    private static boolean likelyVerb(Scan s, int at) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(at));
        return form != null
                && !Nouns.compoundNoun(s, at)
                && (!Lexemes.standard().noun("nouny", form.lemma())
                        || Lexemes.standard().functionWord(s.word(at + 1)));
    }

    /** First token of the capitalised name in a run of nouns, or -1. */
    int capitalFrom(Scan s, int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = s.token(i);
            if (!t.capital() || Lexemes.standard().noun("plain-capital", t.word()) && !nextCapital(s, i, to)) {
                continue;
            }
            if (i > 0 || nextCapital(s, i, to) || midCapitals.contains(t.raw()) || distinct(t.raw())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean nextCapital(Scan s, int i, int to) {
        Token next = s.token(i + 1);
        return i + 1 < to && next.isWord() && next.capital();
    }

    /** GPT-4o, DynamoDB, WAF: not an ordinary word that begins a sentence. */
    private static boolean distinct(String raw) {
        for (int i = 1; i < raw.length(); i++) {
            if (Character.isUpperCase(raw.charAt(i)) || Character.isDigit(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    boolean reallyProduct(Scan s, int i, Gazetteer.Found found) {
        Token t = s.token(i);
        String key = found.typed().matched();
        boolean lower = !t.capital() && !distinct(t.raw());
        boolean ownLower =
                !found.name().isEmpty() && Character.isLowerCase(found.name().charAt(0));
        if (Lexemes.standard().ambiguous(key)) {
            return t.capital()
                    && (i > 0
                            || midCapitals.contains(t.raw())
                            || s.word(i + found.words()).equals("->")
                            || s.word(i + found.words()).equals("+"));
        }
        if (lower) {
            return ownLower && key.length() > 2
                    || found.words() > 1
                    || !found.name().isEmpty()
                            && key.length() > 4
                            && found.name().equalsIgnoreCase(key);
        }
        return true;
    }

    /** Where the name that starts at {@code start} ends: its capitals, then a noun that says what it is. */
    int properEnd(Scan s, List<String> words, int start, int to, int product) {
        int end = start;
        for (int i = start; i < to; i++) {
            if (s.token(i).capital()
                    || Character.isDigit(words.get(i).charAt(0))
                    || i > start && s.token(i).glued()) {
                end = i + 1;
            } else if (i > start && Lexemes.standard().verb(words.get(i)) != null && !s.within(i)) {
                break;
            }
        }
        if (product >= 0) {
            var found = gazetteer.productAt(words.subList(0, to), product);
            end = Math.max(end, product + found.map(Gazetteer.Found::words).orElse(1));
        }
        int best = end;
        for (int e = end + 1; e <= to && e - end <= 3; e++) {
            String last = words.get(e - 1);
            List<String> name = words.subList(start, e);
            if (!Lexemes.standard().noun("belonging", last)
                    && gazetteer.headEnding(name, name.size()).isPresent()) {
                best = e;
            }
        }
        return best;
    }

    /** Whether words before a weak head make it a name of its own: "moderation API" but not "the other system". */
    boolean specific(List<String> run) {
        int head = gazetteer
                .headEnding(run, run.size())
                .map(Gazetteer.Found::words)
                .orElse(0);
        String last = run.getLast();
        boolean kind = Lexemes.standard().noun("kind", last);
        return run.size() > head && kind && !Lexemes.standard().functionWord(run.get(run.size() - head - 1));
    }

    static boolean person(Entity e) {
        return Vocabulary.standard().isA(e.type(), "person");
    }

    /** Whether words at the begin of a list item are its label: "Matcher: ..." or "Matcher (...): ...". */
    boolean label(Scan s, int from, int to) {
        boolean mark = s.word(to).equals(":") || s.word(to).equals("--");
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(to + 1));
        boolean does = form != null && form.form() == Lexemes.Form.S;
        boolean told = s.word(to + 1).equals("a") || s.word(to + 1).equals("an");
        boolean row =
                s.sentence.kind() == Stretch.Kind.ROW && s.word(to).equals("(") && !Information.data(s.word(to - 1));
        if (row && from == 0 && to <= 4 && !knowsAll && !change) {
            return true;
        }
        return from == 0
                && to <= 4
                && mark
                && (does || told)
                && s.sentence.kind() == Stretch.Kind.ITEM
                && !knowsAll
                && !change;
    }

    /** A part that stands where only parts stand, named by words that tell nobody what it is; {@code null} when full. */
    Entity introduceLabel(Scan s, String name) {
        Entity there = cast.named(name);
        if (there != null || cast.full()) {
            return there;
        }
        Typed typed = Cast.typed(name);
        return cast.add(
                name,
                typed != null && typed.confidence() >= 0.5
                        ? typed
                        : new Typed("service", 0.5, new java.util.TreeMap<>(), name),
                false,
                s.sentence);
    }

    /** "the Math Coach", "the Judge" in a text about agents: a title with a capital inside a sentence is one of them. */
    private static boolean titled(Scan s, String name, int at, Typed typed) {
        List<String> words = dev.vedette.importers.gazetteer.Words.of(name);
        return at > 0
                && s.token(at).capital()
                && words.size() <= 2
                && typed != null
                && Vocabulary.standard().isA(typed.type(), "person")
                && typed.matched().indexOf(' ') < 0
                && !Nouns.plural(words.getLast());
    }

    /** A new part, or the part that this name is another word for, or {@code null}. */
    Entity introduce(Scan s, String name, int at, boolean proper, String det) {
        Typed typed = Cast.typed(name);
        Entity same = aliases.of(s, name, at, typed);
        if (same != null) {
            return same;
        }
        boolean ours = s.word(at - 1).equals("our")
                || s.word(at - 2).equals("our")
                || s.word(at - 3).equals("our");
        if (!proper
                && ours
                && (s.word(at - 2).equals("of")
                        || s.word(at - 3).equals("of")
                        || s.word(at - 4).equals("of"))) {
            return null;
        }
        if (knowsAll && !change) {
            return stranger(name, typed);
        }
        if (cast.full() || !acceptance.accepts(s, name, at, proper, det, typed)) {
            return null;
        }
        boolean software = agentsNamed && titled(s, name, at, typed);
        Typed as = software ? new Typed("agent", 0.85, new java.util.TreeMap<>(), name) : typed;
        Entity e = cast.add(name, as, false, s.sentence);
        product(typed, e);
        if (category != null && listed(s, at) && !Vocabulary.standard().isA(e.type(), category.type())) {
            e.type(category.type(), 0.96);
        }
        return e;
    }

    /** "A partner's Event Agent": later "the partner" may mean it. */
    void owner(Scan s, int at, Entity e) {
        String whose = s.word(at - 1).equals("'s") ? s.word(at - 2) : "";
        boolean outside = Set.of("partner", "supplier", "vendor", "provider", "contractor", "reseller")
                .contains(whose);
        if (change && e != null && outside && !e.known() && cast.named(whose) == null) {
            cast.learn(whose, e);
        }
    }

    /** Whether a phrase is an item of a list rather than an object of something in it. */
    private static boolean listed(Scan s, int at) {
        int i = at - 1;
        while (i >= 0
                && s.mentionAt[i] == null
                && s.verbAt[i] == null
                && s.token(i).isWord()
                && !s.word(i).equals("and")
                && !Lexemes.standard().is("preposition", s.word(i))
                && !s.word(i).equals("that")) {
            i--;
        }
        String w = s.word(i);
        return i >= 0 && s.mentionAt[i] == null && (w.equals(":") || w.equals(",") || w.equals("and"));
    }

    /** "The assistant is a group of agents": a name of the whole, not of a part. */
    boolean whole(Scan s, int to) {
        int i = to;
        if (Set.of("consists", "comprises", "consist").contains(s.word(i))) {
            return true;
        }
        if (!s.word(i).equals("is") && !s.word(i).equals("are")) {
            return false;
        }
        i++;
        while (Set.of("a", "an", "our", "the", "small", "multi").contains(s.word(i))) {
            i++;
        }
        return Set.of(
                                "group",
                                "team",
                                "set",
                                "collection",
                                "network",
                                "suite",
                                "chain",
                                "pair",
                                "combination",
                                "crew",
                                "swarm",
                                "system",
                                "platform",
                                "product")
                        .contains(s.word(i))
                && (s.word(i + 1).equals("of")
                        || s.word(i + 1).equals("that")
                        || s.word(i + 1).equals("for"));
    }

    /** "Bedrock" after "Claude Sonnet on AWS Bedrock": another name of a product that was spoken of. */
    Entity sameProduct(String name) {
        Typed typed = Cast.typed(name);
        if (typed == null
                || !typed.facts().containsKey("product")
                || !typed.matched().equals(dev.vedette.importers.gazetteer.Words.key(name))) {
            return null;
        }
        return cast.named(typed.facts().get("product").text());
    }

    private void product(Typed typed, Entity e) {
        if (typed != null && typed.facts().containsKey("product")) {
            cast.learnQuietly(typed.facts().get("product").text(), e);
        }
    }

    /** A name that the diagram beside the text does not have: the system's own name, or a product left out. */
    private Entity stranger(String name, Typed typed) {
        if (typed != null && Vocabulary.standard().isA(typed.type(), "agent") && cast.mainAgent() != null) {
            cast.learnQuietly(name, cast.mainAgent());
            return cast.mainAgent();
        }
        return null;
    }
}
