package dev.vedette.importers.structurizr;

import com.structurizr.Workspace;
import com.structurizr.model.Component;
import com.structurizr.model.Container;
import com.structurizr.model.CustomElement;
import com.structurizr.model.DeploymentNode;
import com.structurizr.model.Element;
import com.structurizr.model.GroupableElement;
import com.structurizr.model.InfrastructureNode;
import com.structurizr.model.InteractionStyle;
import com.structurizr.model.Person;
import com.structurizr.model.Relationship;
import com.structurizr.model.SoftwareSystem;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.sketch.Sketch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * The static model as a sketch: the finest elements are boxes, what holds others is a frame. A system or container that
 * has parts is a frame, a container with relations of its own a box too. Without static elements, deployment nodes are read instead.
 */
final class WorkspaceSketch {

    private static final int MANY = 6;

    private final Workspace workspace;
    private final WordLines lines;
    private final Set<String> boxes = new HashSet<>();
    private final Sketch sketch = new Sketch();
    private final Set<String> frames = new HashSet<>();

    WorkspaceSketch(Workspace workspace, String source) {
        this.workspace = workspace;
        this.lines = new WordLines(source);
    }

    Sketch sketch() {
        List<Element> elements = workspace.getModel().getElements().stream()
                .filter(e -> e instanceof Person
                        || e instanceof SoftwareSystem
                        || e instanceof Container
                        || e instanceof Component
                        || e instanceof CustomElement)
                .sorted(Comparator.comparing(
                        e -> Integer.parseInt("0" + e.getId().replaceAll("\\D", ""))))
                .toList();
        elements.forEach(this::element);
        for (DeploymentNode node : byId(workspace.getModel().getDeploymentNodes())) {
            deployment(node);
        }
        workspace.getModel().getRelationships().stream()
                .filter(r -> r.getLinkedRelationshipId() == null)
                .sorted(Comparator.comparing(
                        r -> Integer.parseInt("0" + r.getId().replaceAll("\\D", ""))))
                .forEach(this::arrow);
        return sketch;
    }

    private static <T extends Element> List<T> byId(Set<T> elements) {
        return elements.stream()
                .sorted(Comparator.comparing(Element::getCanonicalName))
                .toList();
    }

    private void element(Element e) {
        boolean holds =
                e instanceof SoftwareSystem s && s.hasContainers() || e instanceof Container c && c.hasComponents();
        if (e instanceof Container && holds && speaks(e)) {
            box(e);
            entries((Container) e);
        }
        if (holds) {
            frames.add(e.getId());
            sketch.frames.add(
                    new Sketch.Frame(e.getId(), Labels.clean(e.getName()), "group", frame(e), position(e.getName())));
        } else {
            box(e);
        }
    }

    private void box(Element e) {
        String technology =
                e instanceof Container c ? c.getTechnology() : e instanceof Component c ? c.getTechnology() : "";
        boxes.add(e.getId());
        sketch.boxes.add(new Sketch.Box(
                e.getId(),
                Labels.clean(e.getName()),
                hint(e, technology),
                frame(e),
                position(e.getName()),
                Labels.clean(e.getName() + " " + text(technology) + " " + text(e.getDescription()))));
    }

    /** Whether somebody drew a relation to or from this element and not only to what it holds. */
    private boolean speaks(Element e) {
        return workspace.getModel().getRelationships().stream()
                .filter(r -> r.getLinkedRelationshipId() == null)
                .anyMatch(r -> r.getSource().equals(e) || r.getDestination().equals(e));
    }

    /** What comes to a container comes to those of its components that no other part calls. */
    private void entries(Container container) {
        Set<Element> called = workspace.getModel().getRelationships().stream()
                .map(Relationship::getDestination)
                .collect(java.util.stream.Collectors.toSet());
        byId(container.getComponents()).stream()
                .filter(c -> !called.contains(c) && c.hasEfferentRelationships())
                .limit(MANY)
                .forEach(c -> sketch.arrows.add(new Sketch.Arrow(
                        container.getId(),
                        c.getId(),
                        "",
                        Sketch.Heads.NONE,
                        false,
                        position(c.getName()),
                        container.getName() + " holds " + c.getName())));
    }

    private String frame(Element e) {
        String group = e instanceof GroupableElement g ? g.getGroup() : null;
        String parent = e.getParent() != null ? e.getParent().getId() : null;
        if (group == null || group.isBlank()) {
            return parent;
        }
        String id = "group:" + (parent == null ? "" : parent + "/") + group;
        if (frames.add(id)) {
            sketch.frames.add(new Sketch.Frame(id, Labels.clean(group), "", parent, position(group)));
        }
        return id;
    }

    private static Typed hint(Element e, String technology) {
        String tags = e.getTags().toLowerCase(Locale.ROOT);
        if (e instanceof Person) {
            return typed(tags.contains("external") ? "external-actor" : "user", 0.85);
        }
        if (tags.contains("database")) {
            return typed("data-store", 0.6);
        }
        if (tags.contains("queue")) {
            return typed("message-queue", 0.7);
        }
        if (tags.contains("external") || tags.contains("existing system")) {
            return typed("external-service", 0.55);
        }
        Typed word = LabelType.of(Labels.clean(technology == null ? "" : technology));
        return word.known() ? new Typed(word.type(), Math.min(0.5, word.confidence()), word.facts()) : Typed.NOTHING;
    }

    private void deployment(DeploymentNode node) {
        for (InfrastructureNode i : byId(node.getInfrastructureNodes())) {
            boxes.add(i.getId());
            sketch.boxes.add(new Sketch.Box(
                    i.getId(),
                    Labels.clean(i.getName()),
                    LabelType.of(Labels.clean(i.getTechnology() == null ? "" : i.getTechnology())),
                    null,
                    position(i.getName()),
                    Labels.clean(i.getName())));
        }
        byId(node.getChildren()).forEach(this::deployment);
    }

    private void arrow(Relationship r) {
        String from = r.getSource().getId();
        String to = r.getDestination().getId();
        if (known(from) && known(to)) {
            String label = Labels.clean(text(r.getDescription()) + " " + text(r.getTechnology()));
            boolean async = r.getInteractionStyle() == InteractionStyle.Asynchronous;
            sketch.arrows.add(new Sketch.Arrow(
                    from,
                    to,
                    label,
                    Sketch.Heads.FORWARD,
                    async,
                    position(r.getDescription()),
                    r.getSource().getName() + " -> " + r.getDestination().getName()));
        }
    }

    private boolean known(String id) {
        return frames.contains(id) || boxes.contains(id);
    }

    /** Line of the first occurrence; the parser keeps no positions. */
    private String position(String words) {
        int line = lines.of(words);
        return line == 0 ? "" : line + ":1";
    }

    private static String text(String s) {
        return s == null ? "" : s;
    }

    private static Typed typed(String type, double confidence) {
        return new Typed(type, confidence, new TreeMap<>());
    }
}
