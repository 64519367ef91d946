package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;

/** Reads facts and controls out of sentences by the rules of the data file. */
final class Facts {

    private final List<Story.Stated> stated = new ArrayList<>();
    private final List<Story.Guarded> guards = new ArrayList<>();
    private final List<Story.Held> assets = new ArrayList<>();
    private final List<Entity> dropped = new ArrayList<>();

    Facts(Cast cast, boolean change) {}

    void read(Scan scan, List<Clause> clauses, Entity subject, boolean planned) {}

    List<Story.Stated> stated() {
        return stated;
    }

    List<Story.Guarded> guards() {
        return guards;
    }

    List<Story.Held> assets() {
        return assets;
    }

    List<Entity> dropped() {
        return dropped;
    }
}
