package dev.vedette.importers.plantuml;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.sketch.Sketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import net.atmp.CucaDiagram;
import net.sourceforge.plantuml.abel.Entity;
import net.sourceforge.plantuml.abel.LeafType;
import net.sourceforge.plantuml.abel.Link;
import net.sourceforge.plantuml.decoration.LinkDecor;

/** Components, deployment nodes, use cases and C4 elements as a sketch. */
final class ComponentSketch {

    private ComponentSketch() {}

    static Sketch of(CucaDiagram diagram, Positions positions) {
        Sketch sketch = new Sketch();
        Set<String> known = new HashSet<>();
        for (Entity g : diagram.groups()) {
            known.add(g.getUid());
            sketch.frames.add(new Sketch.Frame(g.getUid(), title(g), "", parent(g), positions.of(g.getName())));
        }
        for (Entity leaf : diagram.leafs()) {
            if (leaf.getLeafType() == LeafType.NOTE || leaf.getName().startsWith("GMN")) {
                continue;
            }
            known.add(leaf.getUid());
            List<String> lines = Creole.lines(leaf.getDisplay());
            String name = name(leaf, lines);
            sketch.boxes.add(new Sketch.Box(
                    leaf.getUid(),
                    name,
                    hint(leaf, lines),
                    parent(leaf),
                    positions.of(leaf.getName()),
                    String.join(" ", lines)));
        }
        for (Link link : new ArrayList<>(diagram.getLinks())) {
            String from = link.getEntity1().getUid();
            String to = link.getEntity2().getUid();
            boolean layout = link.isHidden() || link.isInvis();
            if (!layout && known.contains(from) && known.contains(to)) {
                String label = Creole.line(link.getLabel());
                sketch.arrows.add(new Sketch.Arrow(
                        from,
                        to,
                        label,
                        heads(link),
                        false,
                        positions.of(link.getEntity1().getName()),
                        link.getEntity1().getName() + " - " + link.getEntity2().getName()
                                + (label.isEmpty() ? "" : " : " + label)));
            }
        }
        return sketch;
    }

    private static String parent(Entity e) {
        Entity p = e.getParentContainer();
        return p == null || p.getParentContainer() == null && p.getName().isEmpty() ? null : p.getUid();
    }

    private static boolean c4(Entity e) {
        String s = stereotype(e);
        return s.contains("person")
                || s.contains("container")
                || s.contains("component")
                || s.contains("system")
                || s.contains("boundary");
    }

    private static String stereotype(Entity e) {
        return e.getStereotype() == null ? "" : e.getStereotype().toString().toLowerCase(Locale.ROOT);
    }

    private static String title(Entity g) {
        List<String> lines = Creole.lines(g.getDisplay());
        return lines.isEmpty() ? g.getName() : c4(g) ? lines.getFirst() : String.join(" ", lines);
    }

    /** C4 macros write name, technology and description on lines of their own; other labels run over lines. */
    private static String name(Entity leaf, List<String> lines) {
        return lines.isEmpty() ? leaf.getName() : c4(leaf) ? lines.getFirst() : String.join(" ", lines);
    }

    private static Sketch.Heads heads(Link link) {
        // The first decoration belongs to the second entity's end.
        boolean forward = link.getType().getDecor1() != LinkDecor.NONE;
        boolean back = link.getType().getDecor2() != LinkDecor.NONE;
        return forward && back
                ? Sketch.Heads.BOTH
                : forward ? Sketch.Heads.FORWARD : back ? Sketch.Heads.BACK : Sketch.Heads.NONE;
    }

    private static Typed hint(Entity leaf, List<String> lines) {
        String stereotype = stereotype(leaf);
        String symbol =
                leaf.getUSymbol() == null ? "" : leaf.getUSymbol().getClass().getSimpleName();
        if (stereotype.contains("external_person")) {
            return typed("external-actor", 0.8);
        }
        if (stereotype.contains("person")
                || symbol.startsWith("USymbolActor")
                || leaf.getLeafType() == LeafType.USECASE && symbol.contains("Actor")) {
            return typed("user", 0.8);
        }
        Typed shape =
                switch (symbol) {
                    case "USymbolDatabase", "USymbolStack" -> typed("data-store", 0.6);
                    case "USymbolQueue" -> typed("message-queue", 0.9);
                    case "USymbolCloud" -> typed("external-service", 0.5);
                    case "USymbolStorage", "USymbolFile", "USymbolFolder", "USymbolArtifact" ->
                        typed("file-storage", 0.45);
                    case "USymbolPerson" -> typed("user", 0.8);
                    default -> Typed.NOTHING;
                };
        if (stereotype.contains("external")) {
            return typed("external-service", 0.65);
        }
        boolean software = stereotype.contains("container") || stereotype.contains("component");
        if (software && Vocabulary.standard().isA(LabelType.of(lines.getFirst()).type(), "person")) {
            return typed("service", 1);
        }
        Typed technology = c4(leaf) && lines.size() > 1 ? technology(lines.get(1)) : Typed.NOTHING;
        return technology.known() ? technology : shape;
    }

    private static Typed technology(String line) {
        Typed typed = LabelType.of(line.replace("[", "").replace("]", ""));
        return typed.known()
                ? new Typed(typed.type(), Math.min(0.5, typed.confidence()), typed.facts())
                : Typed.NOTHING;
    }

    private static Typed typed(String type, double confidence) {
        return new Typed(type, confidence, new TreeMap<>());
    }
}
