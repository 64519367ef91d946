package dev.vedette.engine.graph;

/**
 * What lies on every path from a set of sources to a target.
 *
 * @param nodes the target included, and the source when there is only one; ascending
 * @param tags of edges, ascending
 */
public record Bottlenecks(int[] nodes, int[] tags) {}
