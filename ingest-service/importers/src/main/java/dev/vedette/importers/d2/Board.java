package dev.vedette.importers.d2;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shapes and edges of one drawing, without meaning. */
final class Board {

    /** A shape; its children make it a container. */
    static final class Shape {
        final String key;
        final Shape parent;
        final Map<String, Shape> children = new LinkedHashMap<>();
        final List<String> classes = new ArrayList<>();
        final Map<String, String> attributes = new LinkedHashMap<>();
        String label;
        String position = "";
        String written = "";
        boolean gone;

        Shape(String key, Shape parent) {
            this.key = key;
            this.parent = parent;
        }

        String id() {
            return parent == null ? "" : parent.parent == null ? lower(key) : parent.id() + "." + lower(key);
        }

        Shape child(String name) {
            return children.get(lower(name));
        }

        private static String lower(String s) {
            return s.toLowerCase(Locale.ROOT);
        }
    }

    static final class Edge {
        final Shape from;
        final Shape to;
        final String arrow;
        final String position;
        final String written;
        String label = "";
        boolean dashed;

        Edge(Shape from, Shape to, String arrow, String position, String written) {
            this.from = from;
            this.to = to;
            this.arrow = arrow;
            this.position = position;
            this.written = written;
        }
    }

    final Shape root = new Shape("", null);
    final List<Edge> edges = new ArrayList<>();
    private final Map<Shape, Map<Shape, List<Edge>>> between = new IdentityHashMap<>();
    final Map<String, Map<String, String>> classes = new LinkedHashMap<>();
    final Map<String, String> variables = new LinkedHashMap<>();
    /** Drawings behind the first one, by name. */
    final Map<String, List<Statement>> layers = new LinkedHashMap<>();

    void add(Edge e) {
        edges.add(e);
        between.computeIfAbsent(e.from, s -> new IdentityHashMap<>())
                .computeIfAbsent(e.to, s -> new ArrayList<>())
                .add(e);
    }

    /** In the order in which they are drawn. */
    List<Edge> edgesBetween(Shape from, Shape to) {
        return between.getOrDefault(from, Map.of()).getOrDefault(to, List.of());
    }

    /** An attribute of a shape, its own or of one of its classes; {@code ""} when none sets it. */
    String attribute(Shape s, String name) {
        String own = s.attributes.get(name);
        if (own != null) {
            return own;
        }
        return s.classes.stream()
                .map(c -> classes.getOrDefault(c, Map.of()).get(name))
                .filter(v -> v != null)
                .findFirst()
                .orElse("");
    }
}
