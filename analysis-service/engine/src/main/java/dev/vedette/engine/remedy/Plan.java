package dev.vedette.engine.remedy;

import java.util.List;

/**
 * Controls that take the high findings below high, in the order in which they pay most.
 *
 * @param steps each with the risk that is left after it, as the judge sees it
 * @param before sum of residual scores of the findings that are high now
 * @param after what is left of it after the last step
 * @param cost sum over the steps
 * @param exact whether no cheaper plan exists among the measures that were looked at
 * @param gap how much cheaper a plan could be at most; 0 when it is exact
 * @param open ids of high findings that no known control takes below high
 */
public record Plan(List<Step> steps, int before, int after, int cost, boolean exact, int gap, List<String> open) {

    /**
     * @param elements ids of the components that carry the control; several when only together they stand on every way
     * @param cost number of places
     * @param closes ids of findings it closes or lowers below high, after the steps before it
     */
    public record Step(
            String control, String title, List<String> elements, int cost, List<String> closes, int residualAfter) {}
}
