package dev.vedette.engine.condition;

import dev.vedette.engine.fact.At;
import java.util.List;
import java.util.Set;

/** A set of elements that belong to an element, such as the tools of an agent; quantifiers range over it. */
public interface Relation {

    String name();

    /** Plural noun for texts, e.g. "tools". */
    String noun();

    Set<String> reads();

    /** Members in ascending order; elements with the same members may share the array. */
    int[] members(Knowledge knowledge, int element);

    /** Whether an element that is among its own members does not count for itself. */
    boolean othersOnly();

    /** Facts without which {@code member} would not belong to {@code element}. */
    Set<At> needs(Knowledge knowledge, int element, int member);

    /** Type of a component that would belong to the element if it appeared, or {@code null}. */
    String typical();

    /** Path elements from the element to the member, for showing. */
    List<Integer> path(Knowledge knowledge, int element, int member);
}
