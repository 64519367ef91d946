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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** From here on what the shape or technology says makes the coarse name of a store finer. */
    private static final double FINER = 0.5;

    private static final double BY_FRAME = 0.65;
    private static final int MAX_DEPTH = 3;

    private final Map<String, Frame> frames = new HashMap<>();
    /** Boxes outside of all frames that are only called from inside of them: what the system uses. */
    private final Set<String> outside = new HashSet<>();

    BoxTypes(Sketch sketch) {
        sketch.frames.forEach(f -> frames.put(f.id(), f));
        Map<String, String> frameOf = new HashMap<>();
        sketch.boxes.forEach(b -> frameOf.put(b.id(), b.frame()));
        long framed = frameOf.values().stream().filter(f -> f != null).count();
        if (framed * 2 < sketch.boxes.size()) {
            return;
        }
        sketch.boxes.stream().filter(b -> b.frame() == null).forEach(b -> outside.add(b.id()));
        Set<String> called = new HashSet<>();
        sketch.arrows.stream()
                .filter(a -> frameOf.get(a.from()) != null || frames.containsKey(a.from()))
                .forEach(a -> called.add(a.to()));
        outside.retainAll(called);
        Map<String, String> labels = new HashMap<>();
        sketch.boxes.forEach(b -> labels.put(b.id(), b.label()));
        // what people use directly is the system's own face
        sketch.arrows.stream()
                .filter(a -> outside.contains(a.to()) && labels.containsKey(a.from()))
                .filter(a -> Vocabulary.standard()
                        .isA(LabelType.of(labels.get(a.from())).type(), "person"))
                .forEach(a -> outside.remove(a.to()));
    }

    Typed of(Box b) {
        Typed label = LabelType.of(b.label());
        if (!label.known() && hint(b)) {
            label = new Typed("user", 0.65, label.facts());
        }
        Typed hint = b.hint();
        Typed best = label.confidence() >= hint.confidence() ? label : with(hint, label);
        if (label.known() && hint.known() && Vocabulary.standard().isA(label.type(), hint.type())) {
            best = new Typed(label.type(), Math.max(label.confidence(), hint.confidence()), label.facts());
        }
        // a database on PostgreSQL; not an agent on a framework, which is one all the same
        boolean finer = Vocabulary.standard().isA(label.type(), "data-store")
                && !hint.type().equals(label.type())
                && Vocabulary.standard().isA(hint.type(), label.type());
        if (label.known() && finer && hint.confidence() >= FINER) {
            best = new Typed(
                    hint.type(),
                    Math.max(label.confidence(), hint.confidence()),
                    with(hint, label).facts());
        }
        Optional<String> member = memberOf(b);
        if (member.isPresent() && open(best, member.get())) {
            return new Typed(member.get(), BY_FRAME, label.facts());
        }
        boolean plain = best.type().equals("service") && best.confidence() < 0.9
                || best.type().equals("container-service");
        return best.confidence() < WEAK || plain && (kind(b).equals("third-party") || outside.contains(b.id()))
                ? byPlace(b, best, label)
                : best;
    }

    /** What the title of a frame around the box says that its members are. */
    private Optional<String> memberOf(Box b) {
        String id = b.frame();
        for (int i = 0; id != null && frames.containsKey(id) && i < MAX_DEPTH; i++) {
            Optional<String> kind = FrameKind.of(frames.get(id).title());
            if (kind.isPresent()) {
                return kind;
            }
            id = frames.get(id).parent();
        }
        return Optional.empty();
    }

    /** "Market Analyst" among agents is one; a database among tools stays a database. */
    private static boolean open(Typed best, String member) {
        Vocabulary v = Vocabulary.standard();
        boolean actor = member.equals("agent")
                && (v.isA(best.type(), "person") || best.type().equals("data-store"));
        boolean plain =
                best.type().equals("service") && !member.equals("external-service") && !member.equals("data-store");
        boolean shape = best.type().equals("data-store") && member.equals("tool");
        return best.confidence() < WEAK || actor || shape || plain && best.confidence() < 0.8 && !member.equals("user");
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
        boolean foreign = kind.equals("third-party") && !entry(b) || kind.equals("internet");
        if ((foreign || outside.contains(b.id()))
                && (!best.known() || best.type().equals("service"))) {
            return new Typed("external-service", 0.5, label.facts());
        }
        return best.known() ? best : new Typed("service", 0.3, label.facts());
    }

    /** "External Interfaces" are ways into the system. */
    private boolean entry(Box b) {
        String title = Names.normal(frames.get(b.frame()).title());
        return title.matches(".*\\b(?:interfaces?|clients?|users?|channels?|inputs?|entry|access)\\b.*");
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
