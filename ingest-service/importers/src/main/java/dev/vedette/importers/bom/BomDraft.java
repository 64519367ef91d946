package dev.vedette.importers.bom;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says in a draft what a bill means. */
final class BomDraft {

    private static final Set<String> PARTS =
            Set.of("machine-learning-model", "data", "service", "application", "container", "device", "platform");
    private static final int NAMED = 15;

    private final Bom bom;
    private final Draft draft;
    private final Map<String, Bom.Item> parts = new LinkedHashMap<>();
    /** References of what is listed and is no part, by kind. */
    private final Map<String, List<String>> others = new TreeMap<>();

    BomDraft(Bom bom, Draft draft) {
        this.bom = bom;
        this.draft = draft;
    }

    void fill() {
        draft.countRead(bom.items().size());
        bom.items().forEach(this::item);
        ModelCards cards = new ModelCards(draft, parts);
        Services services = new Services(draft, parts);
        parts.values().forEach(i -> {
            switch (i.type()) {
                case "machine-learning-model" -> cards.describe(i);
                case "data" -> cards.data(i);
                case "service" -> services.describe(i);
                default -> {
                    // an application or device has no card
                }
            }
        });
        parts.values().stream().filter(Bom.Item::service).forEach(services::nest);
        Packages.standard().infer(bom, draft, application());
        new Dependencies(bom, draft, parts).connect(application());
        others.forEach((kind, names) -> draft.note(
                Receipt.Kind.SKIPPED,
                "/components",
                names.size() + " of kind " + kind + " are no parts of the architecture: "
                        + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                        + (names.size() > NAMED ? " ..." : ""),
                1));
        unread();
        draft.countMapped(parts.size());
    }

    private void unread() {
        for (String list : List.of("vulnerabilities", "formulation", "compositions", "annotations", "declarations")) {
            if (!bom.root().path(list).isEmpty()) {
                draft.note(
                        Receipt.Kind.SKIPPED,
                        "/" + list,
                        bom.root().path(list).size() + " entries of " + list + " are not read",
                        1);
            }
        }
    }

    private void item(Bom.Item i) {
        boolean main = i.root() && !i.name().isEmpty();
        if (!main && !PARTS.contains(i.type()) || i.name().isEmpty()) {
            others.computeIfAbsent(i.type(), t -> new ArrayList<>())
                    .add(i.name().isEmpty() ? "(without name)" : i.name());
            return;
        }
        if (i.root()) {
            draft.title(i.name());
        }
        if (parts.putIfAbsent(i.ref(), i) != null) {
            draft.note(Receipt.Kind.DROPPED, i.position(), "the reference " + i.ref() + " is given twice", 1);
            return;
        }
        Typed typed = type(i);
        Draft.Part part = draft.part(i.ref(), i.name(), typed.type(), typed.confidence());
        part.provenance.add(Statement.declared(draft, i.position(), i.type() + " " + i.name()));
        typed.facts()
                .forEach((key, value) -> part.fact(
                        key,
                        value,
                        Statement.inferred(draft, Math.min(0.8, typed.confidence()), i.position(), i.name())));
        if (typed.confidence() < 0.7) {
            draft.note(
                    Receipt.Kind.GUESSED,
                    i.position(),
                    "\"" + i.name() + "\" is taken as " + typed.type(),
                    typed.confidence());
        }
        supplier(i, part);
    }

    private static Typed type(Bom.Item i) {
        Typed byName = LabelType.of(i.name());
        return switch (i.type()) {
            case "machine-learning-model" -> ModelTypes.of(i);
            case "data" -> byName.known() && byName.confidence() >= 0.8 ? byName : as("dataset", 0.85, byName);
            case "service" -> byName.confidence() >= 0.6 ? byName : as("service", 0.6, byName);
            case "container" -> byName.confidence() >= 0.8 ? byName : as("container-service", 0.8, byName);
            case "device" -> as("edge-device", 0.8, byName);
            default -> byName.confidence() >= 0.6 ? byName : as("service", 0.6, byName);
        };
    }

    private static Typed as(String type, double confidence, Typed words) {
        return new Typed(type, confidence, words.facts());
    }

    private void supplier(Bom.Item i, Draft.Part part) {
        for (String key : List.of("supplier", "manufacturer", "provider", "publisher")) {
            var node = i.node().path(key);
            String name = dev.vedette.importers.label.Labels.clean(
                    node.isTextual() ? node.asText() : node.path("name").asText(""));
            if (!name.isEmpty()) {
                part.fact(
                        "provider",
                        FactValue.of(name),
                        Statement.declared(draft, i.position("/" + key), key + " " + name));
                return;
            }
        }
    }

    /** The application the bill is about, or {@code null}. */
    private Draft.Part application() {
        return parts.values().stream()
                .filter(i -> i.root()
                        && !i.type().equals("machine-learning-model")
                        && !i.type().equals("data"))
                .findFirst()
                .map(i -> draft.part(i.ref()))
                .orElse(null);
    }
}
