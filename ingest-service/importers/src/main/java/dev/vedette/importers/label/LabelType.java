package dev.vedette.importers.label;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.TreeMap;

/** Types components by what is written on them. */
public final class LabelType {

    private static final double ENOUGH = 0.7;
    /** Below this an English word is a guess, and a word of another language may know better. */
    private static final double WEAK = 0.55;

    private LabelType() {}

    /**
     * By the first line when it tells enough, else by the whole label, else by its head; the facts that its words state
     * come with it even when the type is open.
     */
    public static Typed of(String label) {
        int end = label.indexOf('\n');
        if (end < 0) {
            return line(label);
        }
        String all = label.replace('\n', ' ');
        Typed first = line(label.substring(0, end));
        Typed whole = line(all);
        boolean enough = first.confidence() >= ENOUGH && first.confidence() >= whole.confidence() - 0.15;
        if (!enough) {
            return whole;
        }
        TreeMap<String, FactValue> facts = new TreeMap<>(Gazetteer.standard().qualifiers(all));
        facts.putAll(first.facts());
        return new Typed(first.type(), first.confidence(), facts);
    }

    private static Typed line(String label) {
        Gazetteer words = Gazetteer.standard();
        return words.type(label)
                .or(() -> words.type(Names.head(label)))
                .map(t -> new Typed(t.type(), t.confidence(), t.facts()))
                .filter(t -> t.confidence() >= WEAK)
                .or(() -> ForeignWords.type(Names.head(label), new TreeMap<>(words.qualifiers(label))))
                .or(() -> words.type(label).map(t -> new Typed(t.type(), t.confidence(), t.facts())))
                .orElseGet(() -> new Typed(Typed.NOTHING.type(), 0, new TreeMap<>(words.qualifiers(label))));
    }
}
