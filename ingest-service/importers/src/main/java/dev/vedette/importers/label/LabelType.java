package dev.vedette.importers.label;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.TreeMap;

/** Types components by what is written on them. */
public final class LabelType {

    private LabelType() {}

    /** By the whole label, else by its head; the facts that its words state come with it even when the type is open. */
    public static Typed of(String label) {
        Gazetteer words = Gazetteer.standard();
        return words.type(label)
                .or(() -> words.type(Names.head(label)))
                .map(t -> new Typed(t.type(), t.confidence(), t.facts()))
                .orElseGet(() -> new Typed(Typed.NOTHING.type(), 0, new TreeMap<>(words.qualifiers(label))));
    }
}
