package dev.vedette.importers.text;

import dev.vedette.contracts.model.Safeguard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads facts and controls out of sentences by the rules of the data file. */
final class Facts {

    /** Before a target that counts only when the tool that is spoken of was not found. */
    private static final String ELSE = "else ";

    private static final Set<String> VAGUE = Set.of(
            "should",
            "usually",
            "mostly",
            "normally",
            "hopefully",
            "roughly",
            "appropriate",
            "adequate",
            "state-of-the-art",
            "somehow",
            "try",
            "tries");

    /** What was said of connections that no sentence had drawn yet; no ends: of all. */
    private record Awaited(Rule.Effect effect, List<Entity> ends, Scan scan, boolean planned, double confidence) {}

    private final List<Awaited> awaited = new ArrayList<>();
    private final Cast cast;
    private final boolean change;
    private final Targets targets;
    private final Endings endings;
    private final List<Story.Stated> stated = new ArrayList<>();
    private final List<Story.Guarded> guards = new ArrayList<>();
    private boolean deniedByAnswer;

    Facts(Cast cast, boolean change, Targets targets) {
        this.cast = cast;
        this.change = change;
        this.targets = targets;
        this.endings = new Endings(cast);
    }

    /** What a question asks, said or denied by its answer. */
    void answer(Scan question, List<Clause> clauses, Entity subject, boolean no) {
        deniedByAnswer = no;
        read(question, clauses, subject, false);
        deniedByAnswer = false;
    }

    int count() {
        return stated.size() + guards.size();
    }

    void read(Scan scan, List<Clause> clauses, Entity subject, boolean planned) {
        List<Cell> cells = Cell.of(scan);
        if (change && !planned) {
            stated.addAll(endings.read(scan, cells));
        }
        targets.sentence(scan, cells, clauses, subject);
        int before = stated.size();
        int guardsBefore = guards.size();
        Set<String> words = new HashSet<>();
        cells.forEach(c -> words.add(c.word()));
        for (RuleIndex.Entry entry : RuleIndex.standard().possible(words)) {
            Rule rule = entry.rule();
            if (!change && (rule.mood().equals("change") || rule.mood().equals("turn"))) {
                continue;
            }
            Pattern.Match match = entry.shape().find(cells, 0);
            for (int n = 0; match != null && n < 4; n++) {
                apply(rule, entry.shape(), match, cells, scan, planned);
                match = entry.shape().find(cells, match.end());
            }
        }
        lastOnly(stated.subList(before, stated.size()), f -> Arrays.asList(f.of(), f.to(), f.key()));
        lastOnly(guards.subList(guardsBefore, guards.size()), g -> Arrays.asList(g.of(), g.to(), g.control()));
    }

    /** Of two statements about one thing in a sentence the later, narrower one counts. */
    private static <T> void lastOnly(List<T> said, Function<T, Object> place) {
        Map<Object, T> last = new LinkedHashMap<>();
        said.forEach(x -> last.put(place.apply(x), x));
        said.clear();
        said.addAll(last.values());
    }

    private void apply(Rule rule, Shape pattern, Pattern.Match match, List<Cell> cells, Scan scan, boolean planned) {
        if (change && onlyName(cells, match)) {
            return;
        }
        boolean denied = deniedByAnswer || !pattern.denies() && Denial.denied(cells, match);
        if (rule.mood().equals("turn") || rule.mood().equals("sense")) {
            Turn turn = Turn.of(cells, match);
            if (turn == Turn.NONE) {
                return;
            }
            denied = turn == Turn.ENDED;
        }
        boolean tool = false;
        for (Rule.Effect effect : denied ? rule.denied() : rule.says()) {
            boolean otherwise = effect.target().startsWith(ELSE);
            if (otherwise && tool) {
                continue;
            }
            List<Targets.Target> found = targets.find(
                    otherwise ? effect.target().substring(ELSE.length()) : effect.target(), match, effect.keys());
            if (found.isEmpty() && change && effect.target().startsWith("near:mcp")) {
                found = targets.server(scan);
            }
            tool |= effect.target().equals("effect") && !found.isEmpty();
            for (Targets.Target t : found) {
                state(effect, t, scan, planned, rule.confidence());
            }
            boolean all = effect.target().equals("flows");
            if (all || found.isEmpty() && effect.target().equals("flow")) {
                List<Entity> ends = all ? List.of() : targets.named(match);
                if (all || ends.size() > 1) {
                    awaited.add(new Awaited(effect, ends, scan, planned, rule.confidence()));
                }
            }
        }
    }

    /**
     * Says of connections drawn by later sentences what an earlier one said of them: "All connections use TLS". What is
     * said of all stands before what is said of one, so that the exception counts.
     */
    void finish(List<Relation> relations) {
        List<Story.Stated> own = new ArrayList<>(stated);
        List<Story.Guarded> ownGuards = new ArrayList<>(guards);
        stated.clear();
        guards.clear();
        for (boolean all : List.of(true, false)) {
            for (Awaited a : awaited) {
                if (a.ends().isEmpty() == all) {
                    relations.stream()
                            .filter(r -> all
                                    || a.ends().contains(r.from()) && a.ends().contains(r.to()))
                            .filter(r -> !Naming.person(r.from()) || !Naming.person(r.to()))
                            .forEach(r -> state(
                                    a.effect(),
                                    new Targets.Target(r.from(), r.to()),
                                    a.scan(),
                                    a.planned(),
                                    a.confidence()));
                }
            }
            if (all) {
                stated.addAll(own);
                guards.addAll(ownGuards);
            }
        }
    }

    private void state(Rule.Effect effect, Targets.Target t, Scan scan, boolean planned, double confidence) {
        String position = scan.sentence.position();
        String evidence = scan.sentence.text();
        if (!planned) {
            for (Rule.Fact f : effect.facts()) {
                stated.add(new Story.Stated(
                        t.of(), t.to(), f.key(), Effects.with(f, t.of()), confidence, position, evidence));
            }
        }
        for (Rule.Guard g : effect.guards()) {
            Safeguard.State state = g.state();
            if (state == Safeguard.State.EVIDENCED && planned) {
                state = Safeguard.State.PLANNED;
            } else if (state == Safeguard.State.EVIDENCED && vague(scan)) {
                state = Safeguard.State.ASSERTED;
            }
            guards.add(new Story.Guarded(t.of(), t.to(), g.control(), state, position, evidence));
        }
    }

    private static boolean vague(Scan scan) {
        for (int i = 0; i < scan.size(); i++) {
            if (VAGUE.contains(scan.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "The Python Sandbox gets ...": the words of a known name state nothing new. */
    private static boolean onlyName(List<Cell> cells, Pattern.Match m) {
        Mention first = cells.get(m.start()).mention();
        return first != null && m.end() > m.start() && cells.get(m.end() - 1).mention() == first;
    }

    void planned(Entity e) {
        stated.add(new Story.Stated(
                e, null, "planned", dev.vedette.contracts.model.FactValue.of(true), 0.8, e.position(), e.evidence()));
    }

    List<Story.Stated> stated() {
        return stated;
    }

    List<Story.Guarded> guards() {
        return guards;
    }

    Endings endings() {
        return endings;
    }

    Cast cast() {
        return cast;
    }
}
