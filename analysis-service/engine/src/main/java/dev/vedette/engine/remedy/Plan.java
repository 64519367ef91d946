package dev.vedette.engine.remedy;

import java.util.List;

/**
 * Controls in the order in which they pay most.
 *
 * @param steps each with the risk that is left after it
 * @param before sum of residual scores of the findings that were to be broken
 * @param gap how many more steps than the smallest possible plan it may have at worst; 0 when it is exact
 */
public record Plan(List<Step> steps, int before, int gap) {

    /** @param element id, {@code ""} for the whole system @param closes ids of findings it closes or lowers below high */
    public record Step(String control, String title, String element, List<String> closes, int residualAfter) {}
}
