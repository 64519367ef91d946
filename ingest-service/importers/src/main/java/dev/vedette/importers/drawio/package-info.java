/**
 * draw.io diagrams in all their carriers (plain or packed XML, SVG, PNG). {@code Carrier} finds the diagram, {@code Pages}
 * its cells, {@code CellSketch} what the cells draw: much of a drawing's structure is only in where things lie.
 */
package dev.vedette.importers.drawio;
