package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a scanned sentence into clauses: who does what to whom. */
final class Clauses {

    /** "From there", "since then", "until today": behind them a part begins anew. */
    private static final Set<String> NOWHERE = Set.of("there", "here", "then", "now", "today", "yesterday", "tomorrow");

    private static final Set<String> ADJECTIVES = Set.of("outside", "inside", "near", "past", "over");
    private static final java.util.Map<String, Integer> NUMBERS =
            java.util.Map.of("two", 2, "three", 3, "four", 4, "five", 5);
    private static final Set<String> JOINS = Set.of("and", "or", ",");
    /** Prepositions that tell where something goes or lies. */
    private static final Set<String> PLACING = Set.of(
            "to", "into", "in", "onto", "on", "at", "from", "via", "through", "inside", "against", "behind", "by");
    /** Prepositions that tell more about the part before them. */
    private static final Set<String> DESCRIBING = Set.of("for", "with", "on", "in", "at", "of", "under", "about", "by");

    private final Scan s;
    private final Cast cast;
    private final Lookahead ahead;
    private final Turns turns;
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
        this.turns = new Turns(s);
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
        } else if (Lookahead.SUBORDINATE.contains(w) && !turns.often(w, i)) {
            List<Entity> before = now.subjects.isEmpty() ? main : List.copyOf(now.subjects);
            flush();
            now = new Clause();
            main = before;
            prep("");
        } else if (w.equals(",") && taken && turns.counted(i)) {
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
            Mention back = relative && !turns.otherNoun(last, m.from()) ? turns.antecedent(last) : null;
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
            now.stranger = now.subjects.isEmpty() && turns.stranger(i);
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
        Mention aside = turns.explained(i);
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
        } else if (v.passive() && turns.had(before, i)) {
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
                    && Turns.CAUSING.contains(before.verb.lemma())
                    && !before.objects.isEmpty();
            Entity tool = infinitive ? Turns.tool(before) : null;
            if (adjacent && turns.byWhom(before, i, last)) {
                now.subjects.addAll(Groups.expand(s, last, cast));
            } else if (before == inner && !host.isEmpty() && turns.endsRelative(before, relativePrep, i)) {
                now.subjects.addAll(host);
                inner = null;
            } else if (tool != null) {
                now.subjects.add(tool);
            } else if (asked) {
                now.subjects.addAll(Turns.addressee(before));
                main = subjects.isEmpty() ? main : subjects;
            } else if (infinitiveBefore && turns.thirdPerson(i) && !main.isEmpty()) {
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

    private void flush() {
        if (now.verb != null || !now.objects.isEmpty() || !now.subjects.isEmpty()) {
            clauses.add(now);
        }
    }

    private boolean listGoesOn(int to) {
        String w = s.word(to);
        return w.equals(",") || w.equals("and") || w.equals("or") || w.equals("+");
    }
}
