package dev.vedette.engine.ledger;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.contracts.assessment.Assessment.WatchCondition;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Threat;
import dev.vedette.engine.condition.Change;
import dev.vedette.engine.condition.Scope;
import dev.vedette.engine.condition.Statements;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.identity.Ids;
import dev.vedette.engine.predicate.Landscape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells why a threat does not apply, or what is not known, and what would make it real. */
final class RuledOutWriter {

    /** Of long lists of kinds only the first are told. */
    private static final int MOST_KINDS = 4;

    private final String systemId;
    private final ModelIndex index;
    private final Frameworks frameworks;
    private final Landscape landscape;

    RuledOutWriter(String systemId, Landscape landscape, Catalogue catalogue) {
        this.systemId = systemId;
        this.landscape = landscape;
        this.index = landscape.index();
        this.frameworks = new Frameworks(catalogue, landscape);
    }

    RuledOut write(Candidate candidate) {
        Threat threat = candidate.threat();
        boolean unknown = candidate.explanation().truth() == Tri.UNKNOWN;
        List<String> questions = candidate.explanation().missing().stream()
                .map(at -> Ids.question(systemId, index.id(at.element()), Keys.name(at.key())))
                .toList();
        return ruledOut(
                threat,
                unknown ? "unknown" : "not-applicable",
                anchorIds(candidate),
                components(candidate),
                sentence(candidate.explanation().says()),
                candidate.explanation().ways().stream().map(this::watch).toList(),
                questions);
    }

    /** No component of the kind the threat is about. */
    RuledOut absent(Threat threat) {
        String kind = threat.target().kinds().stream()
                .limit(MOST_KINDS)
                .map(Kinds::name)
                .collect(Collectors.joining(" or "));
        String type = threat.target().kinds().get(0);
        List<WatchCondition> ways = type.equals("flow") || type.equals("system")
                ? List.of()
                : List.of(new WatchCondition(
                        Kinds.one(type) + " is added", List.of(new Assessment.Change("new:" + type, "exists", true))));
        return ruledOut(
                threat, "not-applicable", List.of(), List.of(), "The system has no " + kind + ".", ways, List.of());
    }

    private RuledOut ruledOut(
            Threat threat,
            String verdict,
            List<String> anchors,
            List<String> components,
            String reason,
            List<WatchCondition> ways,
            List<String> questions) {
        Scope scope = Sweep.scope(threat, landscape);
        return new RuledOut(
                Ids.finding(systemId, threat.slug(), anchors),
                threat.slug(),
                threat.code(),
                threat.title(),
                verdict,
                threat.layer(),
                components,
                frameworks.of(threat, scope, null, Set.of()),
                reason,
                ways,
                questions);
    }

    private List<String> anchorIds(Candidate candidate) {
        return candidate.anchors().stream().map(index::id).toList();
    }

    private List<String> components(Candidate candidate) {
        Set<String> ids = new LinkedHashSet<>();
        for (int t : candidate.targets()) {
            if (index.isComponent(t)) {
                ids.add(index.id(t));
            } else if (index.isFlow(t)) {
                ids.add(index.id(index.from(index.flowOf(t))));
                ids.add(index.id(index.to(index.flowOf(t))));
            }
        }
        return new ArrayList<>(ids);
    }

    private WatchCondition watch(List<Change> changes) {
        String text = changes.stream().map(this::words).collect(Collectors.joining(", and "));
        return new WatchCondition(text, changes.stream().map(this::change).toList());
    }

    private String words(Change change) {
        FactKey key = Keys.key(Keys.of(change.key()));
        if (change.type() == null) {
            boolean system = change.element() == index.system();
            return Statements.phrase(key, change.value(), system ? "the system" : index.name(change.element()));
        }
        return index.name(change.caller()) + " gets " + Kinds.one(change.type()) + ", and "
                + Statements.phrase(key, change.value(), "it");
    }

    private Assessment.Change change(Change change) {
        Object value = plain(change.value());
        return change.type() == null
                ? new Assessment.Change(index.id(change.element()), change.key(), value)
                : new Assessment.Change("new:" + change.type() + "<" + index.id(change.caller()), change.key(), value);
    }

    static Object plain(FactValue value) {
        return switch (value) {
            case FactValue.Flag f -> f.value();
            case FactValue.Count c -> c.value();
            case FactValue.Word w -> w.value();
            case FactValue.Words w -> w.value();
        };
    }

    private static String sentence(String says) {
        String text = says.isEmpty() ? "its preconditions are not met" : says.replace(", and nobody says ", " or ");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
