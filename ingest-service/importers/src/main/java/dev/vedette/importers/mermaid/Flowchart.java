package dev.vedette.importers.mermaid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is written in a flowchart, without meaning. */
final class Flowchart {

    /** @param written the words of the definition, e.g. {@code db[(Orders)]} */
    static final class Node {
        final String id;
        String label;
        String shape = "";
        String styleClass = "";
        String position;
        String written;
        /** Innermost subgraph it was first named in, or {@code null}. */
        Subgraph in;

        Node(String id, String position) {
            this.id = id;
            this.label = id;
            this.position = position;
            this.written = id;
        }
    }

    /** @param heads {@code >} , {@code <>}, {@code <} or {@code -} when it has no head */
    record Edge(String from, String to, String label, String heads, String stroke, String position, String written) {}

    static final class Subgraph {
        /** Begins the id of one that only lays out what is in it. */
        static final String ANONYMOUS = "#";

        final String id;
        final String title;
        final Subgraph parent;
        final String position;
        final List<String> members = new ArrayList<>();

        Subgraph(String id, String title, Subgraph parent, String position) {
            this.id = id;
            this.title = title;
            this.parent = parent;
            this.position = position;
        }
    }

    /** A statement that was not understood and left out. */
    record Odd(String position, String text) {}

    final Map<String, Node> nodes = new LinkedHashMap<>();
    final List<Edge> edges = new ArrayList<>();
    /** Names given to edges, e.g. {@code e1@-->}; a later {@code e1@{...}} is about the edge. */
    final Set<String> edgeIds = new HashSet<>();

    final Map<String, Subgraph> subgraphs = new LinkedHashMap<>();
    final List<Odd> odd = new ArrayList<>();
}
