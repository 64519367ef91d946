package dev.vedette.contracts.assessment;

import dev.vedette.contracts.model.DataAsset;
import dev.vedette.contracts.model.Invariant;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.model.Zone;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The assessment document. Deterministic: the same revision and catalogue give the same bytes.
 *
 * @param schema always {@value #SCHEMA}
 */
public record Assessment(
        String schema,
        SystemRef system,
        CatalogueRef catalogue,
        RevisionRef revision,
        ModelView model,
        List<Receipt> receipts,
        List<Finding> findings,
        List<RuledOut> ruledOut,
        List<Question> questions,
        List<InvariantResult> invariants,
        Summary summary) {

    public static final String SCHEMA = "vedette-assessment/1";

    public record SystemRef(String name, String id) {}

    /** @param packs organisation packs in force beside the built-in catalogue, sorted */
    public record CatalogueRef(String version, List<String> packs) {}

    /** @param number 0 for an analysis that stores nothing; @param hash SHA-256 of the canonical model, hex */
    public record RevisionRef(long number, String hash) {}

    public record ModelView(
            List<ComponentView> components,
            List<FlowView> flows,
            List<Zone> zones,
            List<DataAsset> dataAssets,
            List<Safeguard> safeguards,
            List<Invariant> invariants) {}

    /** A component with its facts as plain values; {@code factProvenance} tells for each key where it came from. */
    public record ComponentView(
            String id,
            String name,
            String type,
            String layer,
            String zone,
            SortedMap<String, Object> facts,
            SortedMap<String, List<Provenance>> factProvenance,
            List<Provenance> provenance) {}

    public record FlowView(
            String id,
            String from,
            String to,
            String label,
            SortedMap<String, Object> facts,
            List<Provenance> provenance) {}

    /**
     * @param id lasting id of (system, threat, anchors)
     * @param threat catalogue slug, e.g. {@code indirect-prompt-injection}
     * @param code catalogue code, e.g. {@code M02}
     * @param verdict {@code applies} or {@code mitigated}
     * @param theoretical applies, but there is nothing to exploit: capped at low, opens no work item
     * @param severity critical, high, medium or low, from the residual score
     * @param likelihood 1 to 5, after controls
     * @param impact 1 to 5
     * @param inherent score 1 to 25 before controls
     * @param residual score 1 to 25 after controls
     * @param terms what moved the scores, in order
     * @param components ids, the anchors first
     * @param path component and flow ids in the order the attack takes them
     * @param why one paragraph with the names of this system's components
     * @param firstStep the one thing to do first
     * @param facts every fact that makes it so; removing any of them removes the finding
     * @param frameworks ids by framework key, see the design section 7
     * @param story id of the group of findings that share one path, or {@code null}
     */
    public record Finding(
            String id,
            String threat,
            String code,
            String title,
            String verdict,
            boolean theoretical,
            String severity,
            int likelihood,
            int impact,
            int inherent,
            int residual,
            List<Term> terms,
            String layer,
            List<String> components,
            List<String> path,
            String why,
            String firstStep,
            List<FactRef> facts,
            SortedMap<String, List<String>> frameworks,
            List<ControlState> controls,
            List<Training> training,
            String story) {}

    /** @param on likelihood or impact; @param change what it added, negative when it lowered */
    public record Term(String on, int change, String reason) {}

    /**
     * A fact the verdict rests on. Structural facts (that a component or flow exists) have the key {@code exists}.
     *
     * @param element component, flow, zone or data asset id, or {@code ""} for the system
     */
    public record FactRef(String element, String key, String value, String origin, String source, String position) {}

    /** @param state absent, planned, asserted, evidenced, verified or missing; @param where element ids */
    public record ControlState(String id, String title, String state, List<String> where) {}

    public record Training(String title, String link, String kind) {}

    /**
     * @param verdict {@code not-applicable} or {@code unknown}
     * @param becomesRealIf smallest changes of facts that would make it apply, in words
     */
    public record RuledOut(
            String id,
            String threat,
            String code,
            String title,
            String verdict,
            String layer,
            List<String> components,
            SortedMap<String, List<String>> frameworks,
            String reason,
            List<WatchCondition> becomesRealIf,
            List<String> questions) {}

    /** One way in which a ruled-out threat would become real: all its changes together. */
    public record WatchCondition(String text, List<Change> changes) {}

    /** @param element id, or {@code new:<type>} for a component that would have to appear */
    public record Change(String element, String key, Object value) {}

    /** @param decides how many threats an answer would decide; @param decidesHigh how many of those are high or worse */
    public record Question(
            String id,
            String text,
            String component,
            String fact,
            List<String> answers,
            int decides,
            int decidesHigh) {}

    /** @param holds true, false or {@code null} when unknown; @param path the path that breaks it; @param guard what makes it hold */
    public record InvariantResult(
            String id, String statement, Boolean holds, List<String> path, List<String> guard, String reason) {}

    /** @param clean true only when nothing applies and nothing is unknown */
    public record Summary(
            Map<String, Integer> bySeverity,
            int applies,
            int mitigated,
            int theoretical,
            int notApplicable,
            int unknown,
            boolean clean) {}
}
