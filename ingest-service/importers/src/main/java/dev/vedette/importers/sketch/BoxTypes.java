package dev.vedette.importers.sketch;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.label.ZoneKind;
import dev.vedette.importers.sketch.Sketch.Box;
import dev.vedette.importers.sketch.Sketch.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The type of a box from its label, its shape and its place, in this order. */
final class BoxTypes {

    private static final List<String> PASSIVE = List.of(
            "data-store",
            "memory-store",
            "prompt-store",
            "config-store",
            "secret-store",
            "audit-log",
            "model-registry",
            "model-artifact",
            "cache",
            "key-management",
            "container-registry",
            "code-repository",
            "package-registry");

    private static final double WEAK = 0.6;

    private final Map<String, Frame> frames = new HashMap<>();

    BoxTypes(Sketch sketch) {
        sketch.frames.forEach(f -> frames.put(f.id(), f));
    }

    Typed of(Box b) {
        Typed label = LabelType.of(b.label());
        if (!label.known() && hint(b)) {
            label = new Typed("user", 0.65, label.facts());
        }
        Typed hint = b.hint();
        Typed best = label.confidence() >= hint.confidence() ? label : with(hint, label);
        if (label.known() && hint.known() && Vocabulary.standard().isA(label.type(), hint.type())) {
            best = label;
        }
        boolean plain = best.type().equals("service") || best.type().equals("container-service");
        return best.confidence() < WEAK || plain && kind(b).equals("third-party") ? byPlace(b, best, label) : best;
    }

    private static final Set<String> ASKED =
            Set.of("query", "question", "input", "request", "prompt", "message", "queries", "questions");

    /** "User question" at the start of a chain is the person who asks. */
    private static boolean hint(Box b) {
        List<String> words = List.of(Names.normal(b.label()).split(" "));
        return words.size() > 1
                && words.size() < 5
                && (words.contains("user") || words.contains("customer"))
                && ASKED.contains(words.getLast());
    }

    /** The type of one, the facts of both. */
    private static Typed with(Typed type, Typed words) {
        SortedMap<String, FactValue> facts = new TreeMap<>(words.facts());
        facts.putAll(type.facts());
        return new Typed(type.type(), type.confidence(), facts);
    }

    private Typed byPlace(Box b, Typed best, Typed label) {
        String kind = kind(b);
        boolean outside = kind.equals("third-party") || kind.equals("internet") || kind.isEmpty() && !frames.isEmpty();
        if (outside && (!best.known() || best.type().equals("service"))) {
            return new Typed("external-service", 0.5, label.facts());
        }
        return best.known() ? best : new Typed("service", 0.3, label.facts());
    }

    /** Kind of the frame around the box, {@code ""} when there is none. */
    private String kind(Box b) {
        Frame frame = b.frame() == null ? null : frames.get(b.frame());
        if (frame == null) {
            return "";
        }
        return frame.kind().isEmpty() ? ZoneKind.of(frame.title()).kind() : frame.kind();
    }

    boolean isPassive(String type) {
        return PASSIVE.stream().anyMatch(p -> Vocabulary.standard().isA(type, p));
    }
}
