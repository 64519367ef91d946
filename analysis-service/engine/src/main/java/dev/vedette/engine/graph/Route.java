package dev.vedette.engine.graph;

/**
 * A path.
 *
 * @param nodes from source to target
 * @param tags of the edges between them, one fewer than nodes
 */
public record Route(int[] nodes, int[] tags) {

    public int source() {
        return nodes[0];
    }

    public int target() {
        return nodes[nodes.length - 1];
    }
}
