package dev.vedette.importers.drawio;

import dev.vedette.importers.geometry.Rect;

/** An mxCell with its wrapper's label. Mutable only while it is read. */
final class Cell {
    final String id;
    final String parent;
    final String label;
    final Style style;
    final boolean vertex;
    final boolean edge;
    final String source;
    final String target;
    /** As written, relative to the parent; {@code null} when the cell has no place. */
    Rect geometry;

    boolean relative;
    double[] offset;
    double[] sourcePoint;
    double[] targetPoint;

    Cell(
            String id,
            String parent,
            String label,
            Style style,
            boolean vertex,
            boolean edge,
            String source,
            String target) {
        this.id = id;
        this.parent = parent;
        this.label = label;
        this.style = style;
        this.vertex = vertex;
        this.edge = edge;
        this.source = source;
        this.target = target;
    }
}
