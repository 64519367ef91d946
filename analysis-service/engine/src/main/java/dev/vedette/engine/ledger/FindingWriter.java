package dev.vedette.engine.ledger;

import dev.vedette.contracts.assessment.Assessment.ControlState;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.Training;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Safeguard.State;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Control;
import dev.vedette.engine.catalogue.Modifier;
import dev.vedette.engine.catalogue.Rule;
import dev.vedette.engine.catalogue.Threat;
import dev.vedette.engine.condition.Scope;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.Derived;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.guard.Guards;
import dev.vedette.engine.guard.Posts;
import dev.vedette.engine.identity.Ids;
import dev.vedette.engine.predicate.Landscape;
import dev.vedette.engine.predicate.Standard;
import dev.vedette.engine.score.Score;
import dev.vedette.engine.score.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns a candidate that applies into a finding: scored, guarded, mapped and told. */
final class FindingWriter {

    private static final int MOST_COMPONENTS = 12;
    private static final int MOST_ASSUMED = 3;
    private static final Set<String> GRAVE = Set.of("special", "phi", "pan", "credentials");
    private static final int CLASSES = Keys.of("dataClasses");
    private static final int EFFECTS = Keys.of("sideEffects");

    private final String systemId;
    private final Landscape landscape;
    private final ModelIndex index;
    private final Catalogue catalogue;
    private final Guards guards;
    private final Places places;
    private final Wording wording;
    private final Frameworks frameworks;
    private final Map<String, int[]> read = new HashMap<>();

    FindingWriter(String systemId, Landscape landscape, Catalogue catalogue) {
        this.systemId = systemId;
        this.landscape = landscape;
        this.index = landscape.index();
        this.catalogue = catalogue;
        this.guards = new Guards(landscape);
        this.places = new Places(landscape);
        this.wording = new Wording(landscape);
        this.frameworks = new Frameworks(catalogue, landscape);
    }

    Finding write(Candidate candidate) {
        Threat threat = candidate.threat();
        Scope scope = Sweep.scope(threat, landscape);
        Set<Integer> witnesses = witnesses(candidate);
        Set<String> classes = classes(witnesses);
        Tally tally = new Tally(threat.impact(), threat.likelihood());
        impact(tally, witnesses, classes);
        modifiers(threat, scope, candidate, tally);
        List<ControlState> controls = new ArrayList<>();
        boolean closed = controls(candidate, tally, controls);
        boolean mitigated = closed || holds(threat.mitigated(), scope, candidate, true);
        boolean theoretical = threat.treat() != null && !possible(threat.treat(), scope, candidate);
        Score score = theoretical ? tally.score().theoretical() : tally.score();
        Map<String, Integer> roles = new LinkedHashMap<>(candidate.explanation().roles());
        roles.put(threat.target().variable(), candidate.primary());
        List<Integer> path = candidate.explanation().path();
        return new Finding(
                Ids.finding(
                        systemId,
                        threat.slug(),
                        candidate.anchors().stream().map(index::id).toList()),
                threat.slug(),
                threat.code(),
                threat.title(),
                mitigated ? "mitigated" : "applies",
                theoretical,
                Score.severity(score.residual()),
                score.likelihood(),
                score.impact(),
                score.inherent(),
                score.residual(),
                score.terms(),
                threat.layer(),
                components(candidate, roles),
                path.stream().map(index::id).toList(),
                wording.fill(threat.why(), roles) + wording.path(path) + assumed(candidate, witnesses),
                wording.fill(threat.first(), roles),
                FactRefs.of(index, candidate.explanation().needs()),
                frameworks.of(threat, scope, candidate.targets(), classes),
                List.copyOf(controls),
                threat.training().stream()
                        .map(t -> new Training(t.title(), t.link(), t.kind()))
                        .toList(),
                story(candidate));
    }

    /** Findings on what one group of minds reads and does are one story: entry, consequence and channel. */
    private String story(Candidate candidate) {
        List<Integer> path = candidate.explanation().path();
        if (path.size() < 2) {
            return null;
        }
        for (int e : witnesses(candidate)) {
            if (index.isComponent(e) && landscape.minds().is(e)) {
                return Ids.story(systemId, index.id(landscape.groups().first(e)));
            }
        }
        return null;
    }

    /** What nobody stated but the finding takes as given, with the reason. */
    private String assumed(Candidate candidate, Set<Integer> witnesses) {
        Set<String> texts = new LinkedHashSet<>();
        int[] keys = read.computeIfAbsent(candidate.threat().code(), k -> keysRead(candidate.threat()));
        for (int w : witnesses) {
            for (int key : keys) {
                Derived derived = landscape.facts().derived(w, key);
                if (derived != null && !landscape.facts().stated(w, key)) {
                    texts.add(index.name(w) + ": " + derived.because());
                }
            }
        }
        return texts.isEmpty()
                ? ""
                : " Not stated but taken as given: "
                        + texts.stream().limit(MOST_ASSUMED).collect(Collectors.joining("; ")) + ".";
    }

    private static int[] keysRead(Threat threat) {
        return threat.applies().condition().reads().stream().mapToInt(Keys::of).toArray();
    }

    private Set<Integer> witnesses(Candidate candidate) {
        Set<Integer> all = new TreeSet<>(candidate.targets());
        all.addAll(candidate.explanation().roles().values());
        all.addAll(candidate.explanation().path());
        return all;
    }

    private Set<String> classes(Set<Integer> witnesses) {
        Set<String> classes = new TreeSet<>();
        for (int w : witnesses) {
            if (landscape.facts().value(w, CLASSES) instanceof FactValue.Words words) {
                classes.addAll(words.value());
            }
        }
        return classes;
    }

    private void impact(Tally tally, Set<Integer> witnesses, Set<String> classes) {
        List<String> grave = classes.stream().filter(GRAVE::contains).toList();
        if (!grave.isEmpty()) {
            tally.impact(1, "it reaches " + String.join(", ", grave) + " data");
        }
        boolean effect = false;
        for (int w : witnesses) {
            if (landscape.facts().value(w, EFFECTS) instanceof FactValue.Words words) {
                effect |= !words.value().isEmpty() && !words.value().equals(List.of("read"));
                if (words.value().contains("pay") || words.value().contains("physical")) {
                    tally.impact(1, index.name(w) + " moves money or things");
                }
            }
        }
        if (!effect && !classes.isEmpty() && Set.of("public", "internal").containsAll(classes)) {
            tally.impact(-1, "only public or internal data and no side effect is in reach");
        }
    }

    private void modifiers(Threat threat, Scope scope, Candidate candidate, Tally tally) {
        for (Modifier m : threat.raises()) {
            if (holds(m.when(), scope, candidate, false)) {
                tally.raise(m.because());
            }
        }
        for (Modifier m : threat.lowers()) {
            if (holds(m.when(), scope, candidate, true)) {
                tally.lower(m.because());
            }
        }
    }

    private boolean controls(Candidate candidate, Tally tally, List<ControlState> states) {
        Posts posts = places.of(candidate);
        boolean closed = false;
        for (String id : candidate.threat().controls()) {
            Control control = catalogue.controls().get(id);
            Posts.Standing standing = posts.standing(guards, control);
            Optional<State> state = standing.state();
            String word = state.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("missing");
            states.add(new ControlState(
                    id,
                    control.title(),
                    word,
                    standing.where().stream().map(index::id).toList()));
            boolean counts = state.isPresent() && state.get().compareTo(State.EVIDENCED) >= 0;
            if (counts) {
                tally.control(state.get() == State.VERIFIED ? 2 : 1, control.title() + " is " + word);
                closed |= candidate.threat().decisive().contains(id)
                        && candidate.targets().stream().noneMatch(t -> guards.ruledOut(control, t));
            }
        }
        return closed;
    }

    /** Whether a rule holds at all targets or at any. */
    private boolean holds(Rule rule, Scope scope, Candidate candidate, boolean everywhere) {
        if (rule == null) {
            return false;
        }
        for (int target : candidate.targets()) {
            scope.set(0, target);
            boolean one = rule.condition().test(scope) == Tri.TRUE;
            if (one != everywhere) {
                return one;
            }
        }
        return everywhere;
    }

    private boolean possible(Rule rule, Scope scope, Candidate candidate) {
        for (int target : candidate.targets()) {
            scope.set(0, target);
            if (rule.condition().test(scope) != Tri.FALSE) {
                return true;
            }
        }
        return false;
    }

    private List<String> components(Candidate candidate, Map<String, Integer> roles) {
        Set<Integer> all = new LinkedHashSet<>();
        candidate.targets().forEach(t -> add(all, t));
        for (String role : candidate.threat().shows()) {
            if (roles.containsKey(role)) {
                add(all, roles.get(role));
            } else if (Standard.library().relation(role) != null) {
                candidate.targets().forEach(t -> related(all, role, t));
            }
        }
        return all.stream().limit(MOST_COMPONENTS).map(index::id).toList();
    }

    private void related(Set<Integer> all, String relation, int target) {
        for (int member : Standard.library().relation(relation).members(landscape, target)) {
            add(all, member);
        }
    }

    private void add(Set<Integer> all, int element) {
        if (index.isComponent(element)) {
            all.add(element);
        } else if (index.isFlow(element)) {
            all.add(index.from(index.flowOf(element)));
            all.add(index.to(index.flowOf(element)));
        }
    }
}
