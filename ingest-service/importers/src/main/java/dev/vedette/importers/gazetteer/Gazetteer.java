package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows names and kinds of parts of systems. Immutable, safe for use by many threads. */
public final class Gazetteer {

    /** What kind of name matched. */
    public enum Kind {
        PRODUCT,
        HEAD,
        ROLE
    }

    /**
     * A name found in running words.
     *
     * @param words how many words it takes
     * @param name canonical name of a product, else {@code ""}
     */
    public record Found(Kind kind, int words, String name, Typed typed) {}

    private static final class Holder {
        static final Gazetteer STANDARD = new Gazetteer();
    }

    private final Lexicon<Entry> products = DataFiles.products();
    private final Lexicon<Entry> heads = DataFiles.heads();
    private final Lexicon<Entry> roles = DataFiles.roles();
    private final Qualifiers qualifiers = new Qualifiers(DataFiles.lines("qualifiers.txt"));
    private final LabelTyper typer = new LabelTyper(products, heads, roles, qualifiers);

    private Gazetteer() {}

    public static Gazetteer standard() {
        return Holder.STANDARD;
    }

    /** The type of a label of a diagram or of a noun phrase, with what else it states; empty when nothing is known. */
    public Optional<Typed> type(String label) {
        return typer.type(label);
    }

    /** What the words of a label state about the component beside its type. */
    public Map<String, FactValue> qualifiers(String label) {
        return qualifiers.facts(Words.of(label));
    }

    /** The longest product, model or service name that starts at a place of running words. */
    public Optional<Found> productAt(List<String> words, int from) {
        Lexicon.Hit<Entry> hit = products.startingAt(words, from);
        int model = ModelIds.lengthAt(words, from, hit == null ? 0 : hit.words());
        if (hit == null && model == 0) {
            return Optional.empty();
        }
        int taken = Math.max(model, hit == null ? 0 : hit.words());
        String matched = String.join(" ", words.subList(from, from + taken));
        Typed typed = hit == null
                ? ModelIds.typed(words.get(from), matched)
                : hit.value().typed(matched);
        return Optional.of(
                new Found(Kind.PRODUCT, taken, hit == null ? "" : hit.value().name(), typed));
    }

    /** The longest kind of part ("message queue", "backend") that ends before a place of running words. */
    public Optional<Found> headEnding(List<String> words, int to) {
        return found(Kind.HEAD, heads.endingAt(words, to), words, to);
    }

    /** The longest role of a person that ends before a place of running words. */
    public Optional<Found> roleEnding(List<String> words, int to) {
        return found(Kind.ROLE, roles.endingAt(words, to), words, to);
    }

    /** How many names it knows, aliases included. */
    public int size() {
        return products.size() + heads.size() + roles.size();
    }

    private static Optional<Found> found(Kind kind, Lexicon.Hit<Entry> hit, List<String> words, int to) {
        if (hit == null) {
            return Optional.empty();
        }
        String matched = String.join(" ", words.subList(to - hit.words(), to));
        return Optional.of(new Found(kind, hit.words(), "", hit.value().typed(matched)));
    }
}
