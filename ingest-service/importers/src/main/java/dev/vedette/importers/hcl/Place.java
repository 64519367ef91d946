package dev.vedette.importers.hcl;

/** A place in a file; lines and columns start at 1. */
public record Place(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
