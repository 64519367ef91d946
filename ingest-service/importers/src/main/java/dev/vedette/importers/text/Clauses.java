package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a scanned sentence into clauses: who does what to whom. */
final class Clauses {

    /** "From there", "since then", "until today": behind them a part begins anew. */
    private static final Set<String> NOWHERE = Set.of("there", "here", "then", "now", "today", "yesterday", "tomorrow");

    private static final Set<String> COUNTS =
            Set.of("two", "three", "four", "five", "six", "several", "these", "following");
    private static final Set<String> ADJECTIVES = Set.of("outside", "inside", "near", "past", "over");
    private static final java.util.Map<String, Integer> NUMBERS =
            java.util.Map.of("two", 2, "three", 3, "four", 4, "five", 5);
    private static final Set<String> JOINS = Set.of("and", "or", ",");
    /** Prepositions that tell where something goes or lies. */
    private static final Set<String> PLACING = Set.of(
            "to", "into", "in", "onto", "on", "at", "from", "via", "through", "inside", "against", "behind", "by");
    /** Prepositions that tell more about the part before them. */
    private static final Set<String> DESCRIBING = Set.of("for", "with", "on", "in", "at", "of", "under", "about", "by");

    private static final Set<String> HOLDERS =
            Set.of("external-service", "chat-channel", "message-queue", "event-stream", "event-bus");
    private static final Set<String> CAUSING = Set.of(
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
    private final Cast cast;
    private final Lookahead ahead;
    private final List<Clause> clauses = new ArrayList<>();
    private Clause now = new Clause();
    private List<Entity> main = List.of();
    private String prep = "";
    /** The preposition of the last object, which a list goes on with: "to the agent of A and the agent of B". */
    private String objectPrep = "";
    /** Of the list that goes on behind what only describes one of its items: "a server for mail, a server for files". */
    private String listPrep = "";

    /** Whether a noun that names no part took the preposition. */
    private boolean taken;
    /** Whether the preposition only describes the part before it. */
    private boolean describes;

    private boolean relative;
    /** The preposition before "which", or "which". */
    private String relativePrep = "which";

    private boolean access;
    private Mention last;
    /** The clause round a relative clause between commas. */
    private Clause outer;

    /** A relative clause with the subjects of the clause that it stands in. */
    private Clause inner;

    private List<Entity> host = List.of();

    private boolean afterComma;
    /** What somebody has done by others: "has it rated by a model". */
    private Clause caused;

    private boolean infinitiveBefore;
    private boolean listed;

    private Clauses(Scan s, Cast cast) {
        this.s = s;
        this.cast = cast;
        this.ahead = new Lookahead(s);
    }

    static List<Clause> of(Scan s, Cast cast) {
        Clauses c = new Clauses(s, cast);
        c.run();
        return c.clauses;
    }

    private void run() {
        for (int i = 0; i < s.size(); i++) {
            Mention m = s.mentionAt[i];
            if (m != null) {
                mention(m);
                i = m.to() - 1;
            } else if (s.verbAt[i] != null) {
                verb(s.verbAt[i], i);
            } else {
                word(s.word(i), i);
            }
        }
        flush();
    }

    private void word(String w, int i) {
        if ((w.equals("access") || w.equals("connection")) && s.word(i + 1).equals("to")) {
            access = true;
        } else if (s.bare(i)) {
            noun(i);
        } else if (w.equals(":") && now.verb != null) {
            prep("");
            listed = true;
        } else if (w.equals(";")) {
            flush();
            now = new Clause();
            main = List.of();
            prep("");
            relative = false;
        } else if (Lookahead.RELATIVE.contains(w)
                && last != null
                && last.to() >= i - (s.word(i - 1).equals(",") ? 8 : 4)) {
            relative = true;
            boolean prepositional = Lexemes.standard().is("preposition", s.word(i - 1));
            relativePrep = prepositional ? s.word(i - 1) : "which";
            afterComma = s.word(i - (prepositional ? 2 : 1)).equals(",");
        } else if (w.equals(",") && outer != null && now.verb != null && closes(i)) {
            flush();
            now = new Clause();
            now.verb = outer.verb;
            now.subjects.addAll(outer.subjects);
            outer = null;
            prep("");
        } else if (Lookahead.SUBORDINATE.contains(w) && !often(w, i)) {
            List<Entity> before = now.subjects.isEmpty() ? main : List.copyOf(now.subjects);
            flush();
            now = new Clause();
            main = before;
            prep("");
        } else if (w.equals(",") && taken && counted(i)) {
            // "sends them to two models, a small one and a large one"
            taken = false;
        } else if (JOINS.contains(w) && (taken || describes && w.equals(","))) {
            prep(describes ? listPrep : "");
        } else if (JOINS.contains(w) && prep.equals("of")) {
            prep = objectPrep;
        } else if (NOWHERE.contains(w) || Lexemes.standard().is("month", w)) {
            prep("");
        } else if (Lexemes.standard().is("preposition", w) && !s.bare(i)) {
            preposition(w, i);
        } else if (w.equals("we")
                && (now.verb != null
                        ? s.word(i - 1).equals("and")
                        : s.word(i - 1).equals(","))) {
            flush();
            now = new Clause();
        }
    }

    private boolean counted(int comma) {
        int i = comma - 1;
        while (s.bare(i)) {
            i--;
        }
        String w = s.word(i);
        return VerbFinder.plural(s.word(comma - 1))
                && (COUNTS.contains(w) || !w.isEmpty() && Character.isDigit(w.charAt(0)));
    }

    private void prep(String w) {
        prep = w;
        taken = false;
        describes = false;
    }

    private void preposition(String w, int i) {
        boolean part = w.equals("of") && taken && !s.word(i - 1).equals("out");
        if (part && PLACING.contains(prep)) {
            // "into the terminal of the laptop" is into the laptop
            taken = false;
            return;
        }
        if (ADJECTIVES.contains(w) && Lexemes.standard().is("preposition", s.word(i - 1))) {
            // "to outside clients"
            return;
        }
        boolean about = now.verb != null && last != null && last.to() == i && DESCRIBING.contains(w);
        if (about && !now.objects.isEmpty() && !describes) {
            listPrep = now.objects.getLast().prep();
        }
        prep(w.equals("of") && s.word(i - 1).equals("out") ? "from" : w);
        describes = about && !now.objects.isEmpty();
    }

    /** A noun that names no part: it takes the preposition before it, or acts in a clause of its own. */
    private void noun(int i) {
        if (s.bare(i - 1)) {
            return;
        }
        int to = i + 1;
        while (s.bare(to)) {
            to++;
        }
        boolean follows = last != null && last.to() == i;
        boolean acts = now.verb != null && !follows && ahead.starts(i, to, relative) && ahead.active(to);
        if (!acts) {
            taken = !prep.isEmpty();
            return;
        }
        Mention back = relative ? last : null;
        List<Entity> round = now.subjects.isEmpty() ? main : List.copyOf(now.subjects);
        flush();
        now = new Clause();
        now.stranger = true;
        inner = relative ? now : null;
        host = round;
        if (back != null && !back.possessor()) {
            now.objects.add(new Clause.Obj(relativePrep, Groups.expand(s, back, cast), back, false));
        }
        relative = false;
        prep("");
    }

    /**
     * Whether a comma ends a relative clause: "the indexer, which chunks pages, writes ..." does, "informs the indexer,
     * which chunks pages, embeds them and writes ..." goes on with what the indexer does.
     */
    private boolean closes(int comma) {
        int next = comma + 1;
        while (Lexemes.standard().is("adverb", s.word(next))) {
            next++;
        }
        return outer.verb == null || next >= s.size() || s.verbAt[next] == null;
    }

    /** "worked on by analysts using a console": those who do it use it. */
    private boolean byWhom(Clause before, int i) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        Clause.Obj object = before.objects.isEmpty() ? null : before.objects.getLast();
        return form != null
                && form.form() == Lexemes.Form.ING
                && object != null
                && object.mention() == last
                && object.prep().equals("by");
    }

    /** "once a month" begins no clause. */
    private boolean often(String w, int i) {
        return w.equals("once")
                && Set.of("a", "an", "per", "every", "in", "each").contains(s.word(i + 1));
    }

    private void mention(Mention m) {
        if (m.possessor() || Lexemes.standard().noun("credential", s.word(m.to()))) {
            return;
        }
        if (s.word(m.from() - 1).equals("not")
                || s.word(m.from() - 2).equals("not") && !prep.isEmpty()
                || s.word(m.from() - 3).equals("not") && !prep.isEmpty()) {
            return;
        }
        List<Entity> who = Groups.expand(s, m, cast);
        if (now.verb == null) {
            if (prep.isEmpty() || prep.equals("behind")) {
                if (prep.equals("behind")) {
                    now.objects.add(new Clause.Obj("behind", who, m, false));
                } else {
                    now.subjects.addAll(who);
                }
            } else if (now.subjects.isEmpty() && !prep.equals("of") && ahead.verbNext(m.to())) {
                now.subjects.addAll(who);
            } else {
                now.objects.add(new Clause.Obj("~" + prep, who, m, false));
            }
        } else if (ahead.starts(m.from(), m.to(), relative)) {
            Mention back = relative && !otherNoun(m.from()) ? antecedent() : null;
            List<Entity> antecedent = back != null ? Groups.expand(s, back, cast) : List.of();
            boolean where =
                    s.word(m.from() - 1).equals("where") || s.word(m.from() - 2).equals("where");
            Mention held = back;
            List<Entity> round = now.subjects.isEmpty() ? main : List.copyOf(now.subjects);
            flush();
            now = new Clause();
            inner = relative ? now : null;
            host = round;
            now.subjects.addAll(who);
            if (!antecedent.isEmpty() && held != null) {
                now.objects.add(new Clause.Obj(where ? "where" : relativePrep, antecedent, held, false));
            }
            relative = false;
            prep("");
        } else {
            now.objects.add(new Clause.Obj(prep, who, m, access));
            objectPrep = prep.equals("of") ? objectPrep : prep;
        }
        last = m;
        taken = false;
        if (!listGoesOn(m.to())) {
            prep("");
        }
        access = false;
    }

    /** Who acts is named, but by a word that stands for no part: "outside services deliver data". */
    private boolean stranger(int i) {
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

    /** "All three log to", "Both services use", "All of them call": the parts spoken of last. */
    private List<Entity> several(int verb) {
        if (!clauses.isEmpty()) {
            return List.of();
        }
        int count = 0;
        boolean all = false;
        for (int k = 0; k < verb && k < 5; k++) {
            String w = s.word(k);
            all |= w.equals("all") || w.equals("both") || k == 0 && w.equals("the") && NUMBERS.containsKey(s.word(1));
            count = w.equals("both") ? 2 : all && count == 0 ? NUMBERS.getOrDefault(w, 0) : count;
            all &= s.verbAt[k] == null;
        }
        boolean them =
                s.word(0).equals("all") && s.word(1).equals("of") && s.word(2).equals("them");
        return all && (count > 0 || them) ? cast.lastActors(count == 0 ? Integer.MAX_VALUE : count) : List.of();
    }

    private void verb(Verb v, int i) {
        if (now.verb == null && !relative) {
            now.verb = v;
            now.stranger = now.subjects.isEmpty() && stranger(i);
            List<Entity> several = now.subjects.isEmpty()
                            || now.objects.stream().anyMatch(o -> o.prep().equals("~of"))
                    ? several(i)
                    : List.of();
            if (!several.isEmpty()) {
                now.stranger = false;
                now.subjects.clear();
                now.subjects.addAll(several);
            }
            if (now.subjects.isEmpty() && Set.of("both", "all").contains(s.word(i - 1)) && !clauses.isEmpty()) {
                now.stranger = false;
                clauses.getLast().objects.stream()
                        .filter(o -> o.prep().isEmpty())
                        .forEach(o -> now.subjects.addAll(o.entities()));
            }
            if (now.subjects.isEmpty() && !now.stranger && !main.isEmpty() && !v.passive()) {
                now.subjects.addAll(main);
            }
            prep("");
            return;
        }
        Mention aside = explained(i);
        if (aside != null) {
            now.objects.removeIf(o -> o.mention() == aside);
            clauses.forEach(c -> c.objects.removeIf(o -> o.mention() == aside));
            flush();
            now = new Clause();
            now.subjects.addAll(Groups.expand(s, aside, cast));
            now.verb = v;
            prep("");
            return;
        }
        List<Entity> subjects = List.copyOf(now.subjects);
        boolean adjacent = last != null
                && (last.to() == i || last.to() == i - 1 && Lexemes.standard().is("adverb", s.word(i - 1)));
        boolean infinitive = s.word(i - 1).equals("to");
        Clause before = now;
        if (relative && last != null) {
            List<Entity> antecedent = Groups.expand(s, last, cast);
            outer = afterComma || listed && now.verb != null ? now : null;
            host = subjects;
            if (now.verb == null) {
                main = subjects;
                now = new Clause();
            } else {
                main = subjects.isEmpty() ? main : subjects;
                flush();
            }
            now = new Clause();
            inner = now;
            now.subjects.addAll(antecedent);
            relative = false;
        } else if (v.passive() && had(before, i)) {
            flush();
            now = new Clause();
            now.subjects.addAll(subjects);
            now.inherited = true;
            main = subjects.isEmpty() ? main : subjects;
            caused = now;
        } else if (v.passive() && adjacent && !before.passiveChain()) {
            flush();
            now = new Clause();
            host = subjects;
            inner = ahead.aux(i) ? null : now;
            now.subjects.addAll(Groups.expand(s, last, cast));
        } else {
            flush();
            now = new Clause();
            boolean asked = infinitive
                    && before.verb != null
                    && CAUSING.contains(before.verb.lemma())
                    && !before.objects.isEmpty();
            Entity tool = infinitive ? tool(before) : null;
            if (adjacent && byWhom(before, i)) {
                now.subjects.addAll(Groups.expand(s, last, cast));
            } else if (endsRelative(before, i)) {
                now.subjects.addAll(host);
                inner = null;
            } else if (tool != null) {
                now.subjects.add(tool);
            } else if (asked) {
                now.subjects.addAll(addressee(before));
                main = subjects.isEmpty() ? main : subjects;
            } else if (infinitiveBefore && thirdPerson(i) && !main.isEmpty()) {
                now.subjects.addAll(main);
            } else if (s.word(i - 1).equals(",") && !main.isEmpty()) {
                now.subjects.addAll(main);
            } else if (before == caused && !v.passive()) {
                now.subjects.addAll(subjects);
            } else if (subjects.isEmpty() && before.stranger) {
                now.stranger = true;
            } else {
                now.subjects.addAll(subjects.isEmpty() ? main : subjects);
            }
            infinitiveBefore = asked || infinitiveBefore && infinitive;
            now.continued = v.passive() && before.verb != null && before.verb.passive();
            now.inherited = v.passive() && (!now.continued || before.inherited);
        }
        now.verb = v;
        prep("");
    }

    /** "has it rated by a model": who has it done calls who does it. */
    private boolean had(Clause before, int verb) {
        boolean has = before.verb != null
                && Set.of("have", "get", "let").contains(before.verb.lemma())
                && !before.verb.passive();
        for (int k = before.verb == null ? verb : before.verb.at() + 1; has && k < verb; k++) {
            has = !Lexemes.standard().is("preposition", s.word(k)) && !s.word(k).equals(",");
        }
        return has && !Voice.BE.contains(s.word(verb - 1)) && !Voice.BE.contains(s.word(verb - 2));
    }

    /** "a bot (a function in the cloud) gets the message": who acts stands before the brackets. */
    private Mention explained(int verb) {
        if (!s.word(verb - 1).equals(")")) {
            return null;
        }
        int open = verb - 2;
        while (open > 0 && !s.word(open).equals("(")) {
            open--;
        }
        return open > 0 ? s.mentionAt[open - 1] : null;
    }

    /**
     * Whether a verb goes on with the clause round a relative one: "reads pages that anyone can write and uses a model"
     * (after "can" a bare verb would go on), "finds the name in a file that lists all names, and sends it", "reads what
     * the model names and returns it" (what is named would have no other object).
     */
    private boolean endsRelative(Clause before, int i) {
        if (before != inner || before.verb == null || host.isEmpty() || !thirdPerson(i)) {
            return false;
        }
        int k = i - 1;
        while (Lexemes.standard().is("adverb", s.word(k))) {
            k--;
        }
        boolean joined = s.word(k).equals("and") || s.word(k).equals("but");
        boolean comma = s.word(k - 1).equals(",");
        boolean object = before.objects.stream().anyMatch(o -> o.prep().equals(relativePrep));
        boolean participle = before.verb.passive() && !ahead.aux(before.verb.at());
        boolean number = !before.verb.passive() && !thirdPerson(before.verb.at());
        return joined && (Voice.modal(s, before.verb.at()) || comma || object || participle || number);
    }

    /** "The agent reads postings that anyone can write": a verb between shows that "that" is not the part. */
    private boolean otherNoun(int to) {
        for (int k = last == null ? to : last.to(); k < to; k++) {
            if (s.verbAt[k] != null) {
                return true;
            }
        }
        return false;
    }

    /** Who is asked to do something: the last direct object. */
    private static List<Entity> addressee(Clause c) {
        for (Clause.Obj o : c.objects.reversed()) {
            if (o.prep().isEmpty()) {
                return o.entities();
            }
        }
        return c.objects.getLast().entities();
    }

    /** "gets a Mail Tool to ask suppliers": the tool does it. */
    private static Entity tool(Clause before) {
        if (before.verb == null || before.objects.isEmpty() || before.subjects.isEmpty()) {
            return null;
        }
        boolean given = Set.of("get", "have", "use", "receive", "add", "gain").contains(before.verb.lemma());
        Entity last = before.objects.getLast().entities().getFirst();
        return given && Vocabulary.standard().isA(last.type(), "tool") ? last : null;
    }

    /** What "which" stands for: not the platform that a thing runs on. */
    private Mention antecedent() {
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

    private boolean thirdPerson(int i) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(i));
        return form != null && form.form() == Lexemes.Form.S;
    }

    private void flush() {
        if (now.verb != null || !now.objects.isEmpty() || !now.subjects.isEmpty()) {
            clauses.add(now);
        }
    }

    private boolean listGoesOn(int to) {
        String w = s.word(to);
        return w.equals(",") || w.equals("and") || w.equals("or") || w.equals("+");
    }

    /** Whether all of some parts only hold things. */
    static boolean holds(List<Entity> parts) {
        return !parts.isEmpty()
                && parts.stream().noneMatch(Naming::person)
                && parts.stream()
                        .allMatch(e -> !actor(e)
                                || HOLDERS.stream()
                                        .anyMatch(h -> Vocabulary.standard().isA(e.type(), h)));
    }

    static boolean anyStore(List<Entity> parts) {
        return parts.stream().anyMatch(e -> !actor(e) || Vocabulary.standard().isA(e.type(), "external-service"));
    }

    /** Types that make sense as who acts. */
    static boolean actor(Entity e) {
        Vocabulary v = Vocabulary.standard();
        return !v.isA(e.type(), "data-store") && !v.isA(e.type(), "model-artifact");
    }
}
