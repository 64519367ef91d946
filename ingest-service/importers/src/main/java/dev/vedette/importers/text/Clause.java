package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;

/** A verb with who does it and to whom. */
final class Clause {

    /** @param prep the preposition before it, or {@code ""} for a direct object */
    record Obj(String prep, List<Entity> entities, Mention mention, boolean access) {}

    final List<Entity> subjects = new ArrayList<>();
    final List<Obj> objects = new ArrayList<>();
    Verb verb;
    /** Passive clauses in a row hand something on: where it was last. */
    boolean continued;
    /** The subjects are those of the active clause before: who did it, not what it was done to. */
    boolean inherited;
    /** Somebody acts whom the text does not make a part. */
    boolean stranger;

    boolean passiveChain() {
        return verb != null && verb.passive();
    }

    List<Entity> with(java.util.Set<String> preps) {
        List<Entity> found = new ArrayList<>();
        for (Obj o : objects) {
            if (preps.contains(o.prep())) {
                found.addAll(o.entities());
            }
        }
        return found;
    }
}
