package dev.vedette.importers.mermaid;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Architecture diagrams as a sketch: services are boxes, groups frames; a junction joins what meets in it. */
final class ArchitectureDraft {

    private static final Pattern ELEMENT = Pattern.compile("(group|service|junction)[ \\t]+([\\w-]{1,200})"
            + "[ \\t]*(?:\\(([^)\\n]{0,200})\\)|\"([^\"\\n]{0,200})\")?[ \\t]*(?:\\[([^\\]\\n]{0,500})\\])?"
            + "[ \\t]*(?:in[ \\t]+([\\w-]{1,200}))?[ \\t]*");
    private static final Pattern EDGE = Pattern.compile("([\\w-]{1,200})(\\{group\\})?[ \\t]*:[ \\t]*[TBLR][ \\t]*(<)?-"
            + "(?:-|\\[([^\\]\\n]{0,500})\\]-)(>)?[ \\t]*[TBLR][ \\t]*:[ \\t]*([\\w-]{1,200})(\\{group\\})?[ \\t]*");
    private static final Map<String, Typed> ICONS = Map.of(
            "database", hint("data-store", 0.7),
            "disk", hint("file-storage", 0.6),
            "cloud", hint("external-service", 0.5),
            "internet", hint("external-actor", 0.5),
            "server", hint("service", 0.4));
    /** Beyond this a junction is a bus, and who talks to whom is not drawn. */
    private static final int MEETING = 8;

    private record Edge(String from, String to, Sketch.Heads heads, String label, String position, String written) {}

    private final Draft draft;
    private final Sketch sketch = new Sketch();
    private final Set<String> known = new HashSet<>();
    private final Set<String> junctions = new HashSet<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    private ArchitectureDraft(Draft draft) {
        this.draft = draft;
    }

    private static Typed hint(String type, double confidence) {
        return new Typed(type, confidence, new TreeMap<>());
    }

    static void fill(MermaidText text, Draft draft) throws UnreadableException {
        ArchitectureDraft d = new ArchitectureDraft(draft);
        String[] lines = text.text().split("\n", -1);
        long skip = text.text()
                .substring(0, text.body())
                .chars()
                .filter(ch -> ch == '\n')
                .count();
        for (int i = (int) skip; i < lines.length; i++) {
            String line = i == skip ? lines[i].replaceFirst("^\\s*architecture(?:-beta)?", "") : lines[i];
            d.line(line.strip(), (i + 1) + ":1");
        }
        if (d.sketch.boxes.isEmpty()) {
            throw new UnreadableException(
                    draft.source(), "1:1", "The architecture diagram has no services.", "Write at least one service.");
        }
        d.meet();
        d.edges.forEach(d::arrow);
        SketchDraft.fill(draft, d.sketch);
    }

    private void line(String line, String position) {
        if (line.isEmpty() || line.startsWith("%%") || line.startsWith("acc") || line.startsWith("title")) {
            return;
        }
        Matcher element = ELEMENT.matcher(line);
        Matcher edge = EDGE.matcher(line);
        if (element.matches()) {
            element(element, line, position);
        } else if (edge.matches()) {
            edges.add(new Edge(
                    end(edge.group(1), edge.group(2)),
                    end(edge.group(6), edge.group(7)),
                    heads(edge),
                    edge.group(4) == null ? "" : MermaidLabel.plain(edge.group(4)),
                    position,
                    line));
        } else {
            draft.note(Receipt.Kind.DROPPED, position, "not understood: " + line, 1.0);
        }
    }

    private void element(Matcher m, String line, String position) {
        String id = m.group(2);
        String label = m.group(5) == null ? id : MermaidLabel.plain(m.group(5));
        known.add(id);
        if (m.group(6) != null) {
            groupOf.put(id, m.group(6));
        }
        switch (m.group(1)) {
            case "group" -> sketch.frames.add(new Sketch.Frame(id, label, "", m.group(6), position));
            case "junction" -> junctions.add(id);
            default -> sketch.boxes.add(new Sketch.Box(id, label, icon(m.group(3)), m.group(6), position, line));
        }
    }

    private static Typed icon(String name) {
        if (name == null) {
            return Typed.NOTHING;
        }
        Typed known = ICONS.get(name);
        if (known != null) {
            return known;
        }
        Typed typed = LabelType.of(name.substring(name.indexOf(':') + 1).replace('-', ' '));
        return typed.known()
                ? new Typed(typed.type(), Math.min(0.7, typed.confidence()), typed.facts())
                : Typed.NOTHING;
    }

    /** An edge at the border of a group is an edge of the group that holds the service. */
    private String end(String id, String group) {
        return group == null ? id : groupOf.getOrDefault(id, id);
    }

    private static Sketch.Heads heads(Matcher m) {
        boolean back = m.group(3) != null;
        boolean forward = m.group(5) != null;
        return back && forward
                ? Sketch.Heads.BOTH
                : forward ? Sketch.Heads.FORWARD : back ? Sketch.Heads.BACK : Sketch.Heads.NONE;
    }

    private void arrow(Edge e) {
        if (junctions.contains(e.from()) || junctions.contains(e.to())) {
            return;
        }
        if (!known.contains(e.from()) || !known.contains(e.to())) {
            draft.countRead(1);
            draft.note(Receipt.Kind.DROPPED, e.position(), "an edge to what is not declared: " + e.written(), 1.0);
            return;
        }
        sketch.arrows.add(new Sketch.Arrow(e.from(), e.to(), e.label(), e.heads(), false, e.position(), e.written()));
    }

    /** Joins the services that meet in connected junctions. */
    private void meet() {
        Set<String> seen = new HashSet<>();
        for (String junction : sketchOrder()) {
            if (!seen.add(junction)) {
                continue;
            }
            Set<String> meeting = new HashSet<>(Set.of(junction));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Edge e : edges) {
                    if (junctions.contains(e.from())
                            && junctions.contains(e.to())
                            && (meeting.contains(e.from()) || meeting.contains(e.to()))) {
                        grown |= meeting.add(e.from());
                        grown |= meeting.add(e.to());
                    }
                }
            }
            seen.addAll(meeting);
            join(meeting);
        }
    }

    private List<String> sketchOrder() {
        return edges.stream()
                .flatMap(e -> java.util.stream.Stream.of(e.from(), e.to()))
                .filter(junctions::contains)
                .distinct()
                .toList();
    }

    private void join(Set<String> meeting) {
        List<Edge> spokes = edges.stream()
                .filter(e -> meeting.contains(e.from()) != meeting.contains(e.to()))
                .filter(e -> known.contains(e.from()) && known.contains(e.to()))
                .toList();
        if (spokes.size() > MEETING) {
            Edge e = spokes.getFirst();
            draft.note(
                    Receipt.Kind.DROPPED,
                    e.position(),
                    spokes.size() + " lines meet in one junction; who talks to whom is not drawn",
                    1.0);
            return;
        }
        List<Edge> targets = spokes.stream().filter(e -> pointsAway(e, meeting)).toList();
        for (int i = 0; i < spokes.size(); i++) {
            Edge a = spokes.get(i);
            for (int j = 0; j < spokes.size(); j++) {
                Edge b = spokes.get(j);
                boolean directed = targets.contains(b) && !targets.contains(a);
                if (i != j && (directed || targets.isEmpty() && i < j)) {
                    edges.add(new Edge(
                            outer(a, meeting),
                            outer(b, meeting),
                            directed ? Sketch.Heads.FORWARD : Sketch.Heads.NONE,
                            b.label(),
                            b.position(),
                            a.written() + "; " + b.written()));
                }
            }
        }
    }

    private static String outer(Edge e, Set<String> meeting) {
        return meeting.contains(e.from()) ? e.to() : e.from();
    }

    private static boolean pointsAway(Edge e, Set<String> meeting) {
        return meeting.contains(e.from())
                ? e.heads() == Sketch.Heads.FORWARD || e.heads() == Sketch.Heads.BOTH
                : e.heads() == Sketch.Heads.BACK || e.heads() == Sketch.Heads.BOTH;
    }
}
