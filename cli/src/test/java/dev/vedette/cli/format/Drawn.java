package dev.vedette.cli.format;

import dev.vedette.cli.format.RandomSystem.Flow;
import dev.vedette.cli.format.RandomSystem.Kind;
import dev.vedette.cli.format.RandomSystem.Part;
import dev.vedette.importers.spi.SourceFile;
import java.util.List;
import java.util.Random;

/** One system in several formats. */
final class Drawn {

    private Drawn() {}

    static SourceFile mermaid(RandomSystem s) {
        StringBuilder out = new StringBuilder("flowchart LR\n");
        for (int z = 0; z < s.zones().size(); z++) {
            out.append("subgraph z")
                    .append(z)
                    .append("[\"")
                    .append(s.zones().get(z))
                    .append("\"]\n");
            parts(s, z).forEach(p -> out.append("  ").append(node(p)).append('\n'));
            out.append("end\n");
        }
        parts(s, -1).forEach(p -> out.append(node(p)).append('\n'));
        for (Flow f : s.flows()) {
            String label = f.label().isEmpty() ? "" : "|" + f.label() + "|";
            out.append(f.from())
                    .append(" -->")
                    .append(label)
                    .append(' ')
                    .append(f.to())
                    .append('\n');
        }
        return SourceFile.of("system.mmd", out.toString());
    }

    private static String node(Part p) {
        return p.id()
                + switch (p.kind()) {
                    case PERSON -> "([" + p.name() + "])";
                    case STORE -> "[(" + p.name() + ")]";
                    case OTHER -> "[" + p.name() + "]";
                };
    }

    /** @param seed of the layout */
    static SourceFile drawio(RandomSystem s, long seed) {
        Random r = new Random(seed);
        StringBuilder cells = new StringBuilder("<mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>");
        int top = 100 + r.nextInt(200);
        for (int z = s.zones().size() - 1; z >= -1; z--) {
            List<Part> members = parts(s, z);
            int left = 50 + r.nextInt(300);
            if (z >= 0 && !members.isEmpty()) {
                vertex(
                        cells,
                        "z" + z,
                        s.zones().get(z),
                        "rounded=0;dashed=1;verticalAlign=top;container=1;",
                        left,
                        top,
                        240 * members.size() + 80,
                        200);
            }
            for (int i = 0; i < members.size(); i++) {
                Part p = members.get(i);
                String style =
                        switch (p.kind()) {
                            case PERSON -> "shape=umlActor;";
                            case STORE -> "shape=cylinder3;";
                            case OTHER -> "rounded=1;";
                        };
                vertex(
                        cells,
                        p.id(),
                        p.name(),
                        style,
                        left + 40 + i * 240 + r.nextInt(40),
                        top + 60 + r.nextInt(30),
                        p.kind() == Kind.PERSON ? 40 : 140,
                        70);
            }
            top += 300 + r.nextInt(100);
        }
        int n = 0;
        for (Flow f : s.flows()) {
            cells.append(
                    "<mxCell id=\"e%d\" value=\"%s\" style=\"endArrow=classic;\" edge=\"1\" parent=\"1\" source=\"%s\" target=\"%s\"><mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>"
                            .formatted(n++, f.label(), f.from(), f.to()));
        }
        return SourceFile.of(
                "system.drawio",
                "<mxfile><diagram id=\"d\" name=\"Page-1\"><mxGraphModel><root>" + cells
                        + "</root></mxGraphModel></diagram></mxfile>");
    }

    private static void vertex(StringBuilder cells, String id, String label, String style, int x, int y, int w, int h) {
        cells.append(
                "<mxCell id=\"%s\" value=\"%s\" style=\"%s\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" as=\"geometry\"/></mxCell>"
                        .formatted(id, label, style, x, y, w, h));
    }

    static SourceFile otm(RandomSystem s) {
        StringBuilder out = new StringBuilder("otmVersion: 0.2.0\nproject: {name: System, id: system}\n");
        out.append("trustZones:\n");
        for (int z = 0; z < s.zones().size(); z++) {
            out.append("  - {id: z%d, name: %s}\n".formatted(z, s.zones().get(z)));
        }
        out.append("components:\n");
        for (Part p : s.parts()) {
            String type =
                    switch (p.kind()) {
                        case PERSON -> "actor";
                        case STORE -> "data-store";
                        case OTHER -> "generic-component";
                    };
            String parent = p.zone() < 0 ? "" : ", parent: {trustZone: z" + p.zone() + "}";
            out.append("  - {id: %s, name: %s, type: %s%s}\n".formatted(p.id(), p.name(), type, parent));
        }
        out.append(s.flows().isEmpty() ? "dataflows: []\n" : "dataflows:\n");
        int n = 0;
        for (Flow f : s.flows()) {
            out.append("  - {id: f%d, name: \"%s\", source: %s, destination: %s}\n"
                    .formatted(n++, f.label(), f.from(), f.to()));
        }
        return SourceFile.of("system.otm", out.toString());
    }

    static SourceFile plantUml(RandomSystem s) {
        StringBuilder out = new StringBuilder("@startuml\n");
        for (int z = -1; z < s.zones().size(); z++) {
            if (z >= 0) {
                out.append("rectangle \"").append(s.zones().get(z)).append("\" {\n");
            }
            parts(s, z).forEach(p -> out.append(
                            switch (p.kind()) {
                                case PERSON -> "actor";
                                case STORE -> "database";
                                case OTHER -> "component";
                            })
                    .append(" \"%s\" as %s%n".formatted(p.name(), p.id())));
            if (z >= 0) {
                out.append("}\n");
            }
        }
        s.flows()
                .forEach(f -> out.append(
                        f.from() + " --> " + f.to() + (f.label().isEmpty() ? "" : " : " + f.label()) + "\n"));
        return SourceFile.of("system.puml", out.append("@enduml\n").toString());
    }

    private static List<Part> parts(RandomSystem s, int zone) {
        return s.parts().stream().filter(p -> p.zone() == zone).toList();
    }
}
