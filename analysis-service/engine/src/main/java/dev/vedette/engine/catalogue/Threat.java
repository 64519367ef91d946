package dev.vedette.engine.catalogue;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A threat with everything needed to judge, score and explain it.
 *
 * @param code display code, e.g. {@code M02}; never reused
 * @param slug stable key
 * @param what what happens, one sentence
 * @param impact 1 to 5 before terms
 * @param likelihood 1 to 5 before terms
 * @param applies structural condition
 * @param treat impact condition; when it does not hold the finding is theoretical
 * @param mitigated holds when stated facts already close it, or {@code null}
 * @param controls ids in order of use
 * @param decisive those of the controls that close the threat when evidenced
 * @param cut relation whose members must all carry a control that is not on the anchor, or {@code null}
 * @param shows roles whose elements the finding lists beside its anchor
 * @param why text with {@code {role}} placeholders
 * @param first first step, with placeholders
 * @param pack name of the pack it comes from, {@code ""} for the built-in catalogue
 */
public record Threat(
        String code,
        String slug,
        String title,
        String layer,
        String what,
        int impact,
        int likelihood,
        Target target,
        Merge merge,
        Rule applies,
        Rule treat,
        Rule mitigated,
        List<Modifier> raises,
        List<Modifier> lowers,
        List<String> controls,
        Set<String> decisive,
        String cut,
        List<String> shows,
        String why,
        String first,
        SortedMap<String, List<Mapping>> mappings,
        List<TrainingLink> training,
        String pack) {

    /** The same threat with another base impact and likelihood. */
    public Threat weighing(int newImpact, int newLikelihood) {
        return with(newImpact, newLikelihood, mappings);
    }

    /** The same threat with other framework ids. */
    public Threat mapped(SortedMap<String, List<Mapping>> newMappings) {
        return with(impact, likelihood, newMappings);
    }

    private Threat with(int newImpact, int newLikelihood, SortedMap<String, List<Mapping>> newMappings) {
        return new Threat(
                code,
                slug,
                title,
                layer,
                what,
                newImpact,
                newLikelihood,
                target,
                merge,
                applies,
                treat,
                mitigated,
                raises,
                lowers,
                controls,
                decisive,
                cut,
                shows,
                why,
                first,
                newMappings,
                training,
                pack);
    }
}
