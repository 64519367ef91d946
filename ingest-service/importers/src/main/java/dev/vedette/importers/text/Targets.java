package dev.vedette.importers.text;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.gazetteer.Typed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds what a rule speaks of: {@code m1} a mention the pattern took, {@code subj} who acts, {@code near:a>b} the nearest
 * mention of a kind or the one last spoken of, {@code here:a} only in this sentence, {@code all:a} everything of a kind,
 * {@code flow} the connection of this clause, {@code joins:a} those of a part, {@code about} those of the part last
 * spoken of, {@code flows} all, {@code system}, {@code does:pay} the tool named after that. Choices are tried in the
 * order of {@code /}.
 */
final class Targets {

    /** A part, a connection when {@code to} is set, or the system when both are null. */
    record Target(Entity of, Entity to) {}

    private static final Set<String> TOOLS = Set.of("tool", "plugin", "connector", "integration", "skill", "function");
    private static final Set<String> SERVERS = Set.of("mcp", "plugin", "plugins", "extension", "skill");
    private static final Set<String> NEW = Set.of("new", "another", "additional", "further", "second");
    private static final Target SYSTEM = new Target(null, null);

    private final Cast cast;
    private final Relations relations;
    private final List<Relation> drawn;
    private Scan scan;
    private List<Cell> cells;
    private List<Clause> clauses;
    private Entity subject;
    private Set<String> about = Set.of();

    Targets(Cast cast, Relations relations, List<Relation> drawn) {
        this.cast = cast;
        this.relations = relations;
        this.drawn = drawn;
    }

    void sentence(Scan s, List<Cell> of, List<Clause> c, Entity subj) {
        scan = s;
        cells = of;
        clauses = c;
        subject = subj;
    }

    /** @param keys facts and controls that are to be stated; who states them already is the first choice */
    List<Target> find(String expression, Pattern.Match m, Set<String> keys) {
        about = keys;
        for (String choice : expression.split("/")) {
            List<Target> found = one(choice, m);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Target> one(String choice, Pattern.Match m) {
        int colon = choice.indexOf(':');
        String kind = colon < 0 ? choice : choice.substring(0, colon);
        String groups = colon < 0 ? "" : choice.substring(colon + 1);
        return switch (kind) {
            case "system" -> List.of(SYSTEM);
            case "subj" -> subject(m, groups);
            case "near" -> near(m, groups, true);
            case "here" -> near(m, groups, false);
            case "every" -> everyHere(groups);
            case "all" -> all(groups);
            case "flow" -> flow(m);
            case "flows" -> flows();
            case "joins" -> joins(near(m, groups, true));
            case "about" -> about();
            case "mind" -> mind(m);
            case "effect" -> effect(m);
            case "does" -> does(groups);
            case "between" ->
                m.mentions().size() < 2
                        ? List.of()
                        : List.of(new Target(
                                m.mentions().get(0).entity(),
                                m.mentions().get(1).entity()));
            default -> taken(kind, m);
        };
    }

    private static List<Target> taken(String name, Pattern.Match m) {
        int n = name.charAt(name.length() - 1) - '1';
        return n < m.mentions().size() ? List.of(new Target(m.mentions().get(n).entity(), null)) : List.of();
    }

    private List<Target> subject(Pattern.Match m, String group) {
        int at = cells.get(Math.min(m.start(), cells.size() - 1)).token();
        int to = m.end() > m.start() ? cells.get(m.end() - 1).token() : at;
        Entity best = null;
        for (Clause c : clauses) {
            boolean begun = c.verb == null ? best == null : c.verb.at() <= to + 1;
            for (Entity e : c.subjects) {
                if (begun && (group.isEmpty() ? !Naming.person(e) : Groupings.in(group, e))) {
                    best = e;
                    break;
                }
            }
        }
        if (best == null && subject != null && (group.isEmpty() || Groupings.in(group, subject))) {
            best = subject;
        }
        return best == null ? List.of() : List.of(new Target(best, null));
    }

    /** "web pages that anyone can write": where "that" stands, or -1; what is said holds for the pages only. */
    private int relative(Pattern.Match m) {
        int who = m.start();
        if (who < 2 || !Finder.ANYBODY.contains(cells.get(who).word())) {
            return -1;
        }
        String w = cells.get(who - 1).word();
        return w.equals("that") || w.equals("which") ? who - 1 : -1;
    }

    /** What a relative clause speaks of: the last part between the verb before it and the clause. */
    private List<Target> antecedent(int that, String groups) {
        for (int i = that - 1; i >= 0 && scan.verbAt[cells.get(i).token()] == null; i--) {
            Mention x = cells.get(i).mention();
            if (x != null) {
                boolean fits = List.of(groups.split(">")).stream().anyMatch(g -> Groupings.in(g, x.entity()));
                return fits ? List.of(new Target(x.entity(), null)) : List.of();
            }
        }
        return List.of();
    }

    private List<Target> near(Pattern.Match m, String groups, boolean remembered) {
        int that = relative(m);
        if (that > 0) {
            return antecedent(that, groups);
        }
        for (String group : groups.split(">")) {
            Mention nearest = null;
            int distance = Integer.MAX_VALUE;
            for (int i = 0; i < cells.size(); i++) {
                Mention x = cells.get(i).mention();
                if (x == null || !Groupings.in(group, x.entity())) {
                    continue;
                }
                int d = i < m.start() ? (m.start() - i) * 2 : i >= m.end() ? (i - m.end() + 1) * 4 + 1 : 0;
                if (d < distance) {
                    distance = d;
                    nearest = x;
                }
            }
            if (nearest != null) {
                return Groups.same(scan, nearest, cast).stream()
                        .map(e -> new Target(e, null))
                        .toList();
            }
        }
        if (!remembered) {
            return List.of();
        }
        for (String group : groups.split(">")) {
            Entity stated = stating(e -> Groupings.in(group, e));
            if (stated != null) {
                return List.of(new Target(stated, null));
            }
        }
        for (String group : groups.split(">")) {
            if (group.equals("tool") && another()) {
                // "A new tool lets ...": not one of those that are there.
                continue;
            }
            Predicate<Entity> fits = e -> Groupings.in(group, e);
            Entity last = subject != null && fits.test(subject) ? subject : cast.lastMentioned(fits);
            if (last == null) {
                List<Entity> only = cast.all().stream().filter(fits).toList();
                last = only.size() == 1 ? only.getFirst() : null;
            }
            if (last != null) {
                return List.of(new Target(last, null));
            }
        }
        return List.of();
    }

    /** The only part of a kind of which it is stated already what a statement now takes up again. */
    private Entity stating(Predicate<Entity> fits) {
        List<Entity> all = cast.all().stream()
                .filter(e -> fits.test(e) && e.states().stream().anyMatch(about::contains))
                .toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    private boolean another() {
        for (int i = 1; i < cells.size(); i++) {
            boolean tool = TOOLS.contains(cells.get(i).word()) && cells.get(i).mention() == null;
            if (tool && NEW.contains(cells.get(i - 1).word())) {
                return true;
            }
        }
        return false;
    }

    private List<Target> everyHere(String group) {
        Set<Entity> found = new LinkedHashSet<>();
        scan.mentions.stream()
                .filter(x -> !x.possessor() && Groupings.in(group, x.entity()))
                .forEach(x -> found.add(x.entity()));
        return found.stream().map(e -> new Target(e, null)).toList();
    }

    private List<Target> all(String groups) {
        List<Target> found = new ArrayList<>();
        for (String group : groups.split(">")) {
            cast.all().stream().filter(e -> Groupings.in(group, e)).forEach(e -> found.add(new Target(e, null)));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /** Who thinks: the agent or the service of this sentence, else of the one before, else every agent. */
    private List<Target> mind(Pattern.Match m) {
        List<Target> here = near(m, "agent", false);
        if (here.isEmpty()) {
            here = subject(m, "agent");
        }
        if (here.isEmpty()) {
            here = all("agent");
        }
        if (here.isEmpty()) {
            here = subject(m, "thinker");
        }
        return here.isEmpty() ? near(m, "llm>thinker>app>model", true) : here;
    }

    /** The tool whose effect is spoken of: by the words round the match, by name, by what was last spoken of. */
    private List<Target> effect(Pattern.Match m) {
        List<Entity> tools =
                cast.all().stream().filter(e -> Groupings.in("tool", e)).toList();
        int from = m.start();
        while (from > 0 && m.start() - from < 8 && !boundary(from - 1)) {
            from--;
        }
        int to = m.end();
        while (to < cells.size() && to - m.end() < 8 && !boundary(to)) {
            to++;
        }
        for (int i = Math.max(1, from); i < to; i++) {
            boolean tool = Set.of("tool", "tools", "calls", "actions", "action")
                    .contains(cells.get(i).word());
            if (tool
                    && cells.get(i).mention() == null
                    && Set.of("a", "any", "each", "every", "all", "no")
                            .contains(cells.get(i - 1).word())) {
                return all("tool");
            }
        }
        Entity best = null;
        int most = 0;
        for (Entity t : tools) {
            int says = 0;
            for (int i = from; i < to; i++) {
                Mention x = cells.get(i).mention();
                says += x == null ? Effects.speaksOf(cells.get(i).word(), t) ? 1 : 0 : x.entity() == t ? 5 : 0;
            }
            if (says > most) {
                most = says;
                best = t;
            }
        }
        if (best != null) {
            return List.of(new Target(best, null));
        }
        List<Target> near = near(m, "tool", true);
        if (!near.isEmpty()) {
            return near;
        }
        for (Entity t : tools) {
            if (cells.stream().anyMatch(c -> c.mention() == null && Effects.speaksOf(c.word(), t))) {
                return List.of(new Target(t, null));
            }
        }
        return List.of();
    }

    /** The tool that is named after what it does, the last that was spoken of: "payments" of the one that pays. */
    private List<Target> does(String what) {
        Entity last = cast.lastMentioned(e -> Groupings.in("tool", e)
                && e.nameFacts().get("sideEffects") instanceof FactValue.Words w
                && w.value().contains(what));
        return last == null ? List.of() : List.of(new Target(last, null));
    }

    private boolean boundary(int i) {
        String w = cells.get(i).word();
        return w.equals(",") || w.equals(";") || w.equals("--");
    }

    /** The connections of the clause that the match is in, else those drawn between the parts it names. */
    private List<Target> flow(Pattern.Match m) {
        int at = cells.get(Math.min(m.start(), cells.size() - 1)).token();
        List<Relation> here = relations.found().stream()
                .filter(r -> r.sentence() == scan.sentence.number() && r.verbAt() <= at)
                .toList();
        int verb = here.stream().mapToInt(Relation::verbAt).max().orElse(-1);
        List<Target> found = new ArrayList<>();
        here.stream().filter(r -> r.verbAt() == verb).forEach(r -> found.add(new Target(r.from(), r.to())));
        if (!found.isEmpty()) {
            return found;
        }
        List<Entity> named = named(m);
        drawn.stream()
                .filter(r -> named.contains(r.from()) && named.contains(r.to()))
                .forEach(r -> found.add(new Target(r.from(), r.to())));
        if (found.isEmpty() && named.size() == 1) {
            drawn.stream()
                    .filter(r -> (named.contains(r.from()) || named.contains(r.to())) && !Naming.person(r.from()))
                    .forEach(r -> found.add(new Target(r.from(), r.to())));
        }
        return found;
    }

    /** The parts that the sentence names up to the end of the clause of the match. */
    List<Entity> named(Pattern.Match m) {
        int end = m.end();
        while (end < cells.size() && !boundary(end)) {
            end++;
        }
        int last = end;
        return scan.mentions.stream()
                .filter(x -> x.from() < last)
                .map(Mention::entity)
                .distinct()
                .toList();
    }

    /** The connections of a part. */
    private List<Target> joins(List<Target> parts) {
        List<Target> found = flows();
        found.removeIf(f -> parts.stream().noneMatch(p -> f.of() == p.of() || f.to() == p.of()));
        return found;
    }

    /** "Its MCP tool comes from ...": a tool server of which nothing was known yet. */
    List<Target> server(Scan s) {
        for (int i = 0; i < s.size(); i++) {
            if (SERVERS.contains(s.word(i)) && s.mentionAt[i] == null) {
                String name = s.word(i).equals("mcp") ? "MCP Server" : "Plugin";
                Entity known = cast.named(name);
                Typed typed = new Typed("mcp-server", 0.8, new TreeMap<>(), name);
                return List.of(new Target(known != null ? known : cast.add(name, typed, false, s.sentence), null));
            }
        }
        return List.of();
    }

    /** "Plain HTTP is refused" names no part: the connections of the one that was spoken of before. */
    private List<Target> about() {
        Entity of = subject != null && !Naming.person(subject)
                ? subject
                : cast.lastMentioned(e -> !Naming.person(e) && touched(e));
        return flows().stream()
                .filter(t -> t.of() == of || t.to() == of)
                .distinct()
                .toList();
    }

    private boolean touched(Entity e) {
        return drawn.stream().anyMatch(r -> r.from() == e || r.to() == e);
    }

    private List<Target> flows() {
        List<Target> found = new ArrayList<>();
        drawn.forEach(r -> found.add(new Target(r.from(), r.to())));
        relations.found().forEach(r -> found.add(new Target(r.from(), r.to())));
        return found;
    }
}
