package dev.vedette.importers.d2;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.d2.Board.Edge;
import dev.vedette.importers.d2.Board.Shape;
import dev.vedette.importers.d2.Statement.Value;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds a board out of statements. */
final class Builder {

    /** Keys that set something of a shape or of the drawing and never name a shape. */
    private static final Set<String> RESERVED = Set.of(
            "label",
            "desc",
            "shape",
            "icon",
            "constraint",
            "tooltip",
            "link",
            "near",
            "width",
            "height",
            "direction",
            "class",
            "style",
            "top",
            "left",
            "grid-rows",
            "grid-columns",
            "grid-gap",
            "vertical-gap",
            "horizontal-gap",
            "source-arrowhead",
            "target-arrowhead",
            "filled");

    private static final Set<String> BOARDS = Set.of("layers", "scenarios", "steps");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]{1,100})\\}");
    private static final int MAX_IMPORTS = 100;
    private static final int MAX_IMPORT_DEPTH = 10;
    private static final int MAX_SHAPES = 100_000;

    private final Board board;
    private final Upload upload;
    private final Draft draft;
    private int imports;
    private int shapes;

    Builder(Board board, Upload upload, Draft draft) {
        this.board = board;
        this.upload = upload;
        this.draft = draft;
    }

    /** @param path of the file that the statements come from */
    void build(List<Statement> statements, String path) {
        map(statements, board.root, path, 0);
    }

    private void map(List<Statement> statements, Shape in, String path, int importDepth) {
        for (Statement s : statements) {
            if (s.isSpread()) {
                spread(((Value.Import) s.value()).path(), in, path, importDepth, s.position());
            } else if (s.keys().stream().anyMatch(Builder::isGlob)) {
                draft.note(Receipt.Kind.SKIPPED, s.position(), "a glob sets no part of the system: " + s.written(), 1);
            } else if (!s.arrows().isEmpty()) {
                edges(s, in);
            } else if (!s.keys().isEmpty()) {
                key(s, in, path, importDepth);
            }
        }
    }

    private static boolean isGlob(List<String> key) {
        return key.stream().anyMatch(k -> k.contains("*"));
    }

    private void key(Statement s, Shape in, String path, int importDepth) {
        List<String> key = s.keys().getFirst();
        String first = key.getFirst().toLowerCase(Locale.ROOT);
        if (first.equals("vars")) {
            variables("", s.block());
        } else if (first.equals("classes")) {
            classes(s.block());
        } else if (BOARDS.contains(first) && in == board.root) {
            if (s.block() != null) {
                s.block().stream()
                        .filter(b -> b.block() != null && !b.keys().isEmpty())
                        .forEach(b -> board.layers.put(
                                first + "." + b.keys().getFirst().getFirst(), b.block()));
            }
        } else {
            int reserved = 0;
            while (reserved < key.size() && !RESERVED.contains(key.get(reserved).toLowerCase(Locale.ROOT))) {
                reserved++;
            }
            Shape shape = shape(key.subList(0, reserved), in, s);
            if (reserved < key.size()) {
                attribute(shape, key.subList(reserved, key.size()), s);
            } else {
                define(shape, s, path, importDepth);
            }
        }
    }

    private void define(Shape shape, Statement s, String path, int importDepth) {
        switch (s.value()) {
            case Value.Text t -> {
                if (t.text().equals("null")) {
                    shape.gone = true;
                } else {
                    shape.label = expand(t.text());
                    shape.attributes.put("block", String.valueOf(t.block()));
                }
            }
            case Value.Import i -> spread(i.path(), shape, path, importDepth, s.position());
            case Value.Items i -> shape.attributes.put("items", String.join(", ", i.items()));
            case Value.None n -> {
                // only named, or given in its block
            }
        }
        if (s.block() != null) {
            map(s.block(), shape, path, importDepth);
        }
    }

    private void attribute(Shape shape, List<String> key, Statement s) {
        String name = key.getFirst().toLowerCase(Locale.ROOT);
        if (shape == board.root || key.size() > 1) {
            return;
        }
        String text = expand(s.text());
        switch (name) {
            case "label" -> shape.label = text;
            case "class" -> {
                if (s.value() instanceof Value.Items i) {
                    shape.classes.addAll(i.items());
                } else {
                    shape.classes.add(text);
                }
            }
            case "shape", "icon" -> shape.attributes.put(name, text);
            default -> {
                // how it looks
            }
        }
    }

    /** The shape at a path, made when it is new; {@code _} is the container around. */
    private Shape shape(List<String> key, Shape in, Statement s) {
        Shape at = in;
        for (String segment : key) {
            if (segment.equals("_")) {
                at = at.parent == null ? at : at.parent;
                continue;
            }
            Shape parent = at;
            Shape next = at.child(segment);
            if (next == null && shapes < MAX_SHAPES) {
                shapes++;
                next = new Shape(segment, parent);
                next.position = s.position();
                next.written = s.written();
                parent.children.put(segment.toLowerCase(Locale.ROOT), next);
            }
            at = next == null ? at : next;
        }
        return at;
    }

    private void edges(Statement s, Shape in) {
        List<Shape> ends = new ArrayList<>();
        for (List<String> key : s.keys()) {
            ends.add(shape(key, in, s));
        }
        if (s.edge() != null && (s.edge().index() >= 0 || !s.edge().path().isEmpty())) {
            refer(s, ends);
            return;
        }
        for (int i = 0; i < s.arrows().size(); i++) {
            Edge e = new Edge(ends.get(i), ends.get(i + 1), s.arrows().get(i), s.position(), s.written());
            e.label = expand(s.text());
            style(e, s.block());
            board.add(e);
        }
    }

    /** {@code (a -> b)[0].label: x} sets something of an edge that is drawn already. */
    private void refer(Statement s, List<Shape> ends) {
        List<Edge> known = board.edgesBetween(ends.getFirst(), ends.getLast());
        int index = Math.max(0, s.edge().index());
        if (index < known.size()) {
            boolean label = s.edge().path().isEmpty() || s.edge().path().equals(List.of("label"));
            if (label && !s.text().isEmpty()) {
                known.get(index).label = expand(s.text());
            }
            style(known.get(index), s.block());
        }
    }

    private void style(Edge e, List<Statement> block) {
        for (Statement s : block == null ? List.<Statement>of() : block) {
            List<String> key = s.keys().isEmpty() ? List.of() : s.keys().getFirst();
            if (key.equals(List.of("label"))) {
                e.label = expand(s.text());
            } else if (key.equals(List.of("style")) && s.block() != null) {
                style(e, s.block());
            } else if (!key.isEmpty() && key.getLast().equals("stroke-dash")) {
                e.dashed = !s.text().equals("0");
            }
        }
    }

    private void classes(List<Statement> block) {
        for (Statement s : block == null ? List.<Statement>of() : block) {
            if (s.keys().isEmpty() || s.block() == null) {
                continue;
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            s.block().stream()
                    .filter(a -> a.keys().size() == 1
                            && a.keys().getFirst().size() == 1
                            && !a.text().isEmpty())
                    .forEach(a ->
                            attributes.put(a.keys().getFirst().getFirst().toLowerCase(Locale.ROOT), expand(a.text())));
            board.classes.put(s.keys().getFirst().getFirst(), attributes);
        }
    }

    private void variables(String prefix, List<Statement> block) {
        for (Statement s : block == null ? List.<Statement>of() : block) {
            if (s.keys().isEmpty()) {
                continue;
            }
            String name = prefix + String.join(".", s.keys().getFirst());
            if (s.block() != null && prefix.chars().filter(ch -> ch == '.').count() < 20) {
                variables(name + ".", s.block());
            } else if (!s.text().isEmpty()) {
                board.variables.put(name, expand(s.text()));
            }
        }
    }

    /** Variables put in; once, so that a variable that names itself cannot grow. */
    private String expand(String text) {
        if (!text.contains("${")) {
            return text;
        }
        Matcher m = VARIABLE.matcher(text);
        String out = m.replaceAll(r ->
                Matcher.quoteReplacement(board.variables.getOrDefault(r.group(1).strip(), r.group())));
        return out.length() > 5_000 ? out.substring(0, 5_000) : out;
    }

    private void spread(String reference, Shape in, String from, int depth, String position) {
        String path = neighbour(from, reference);
        SourceFile file = path == null
                ? null
                : upload.file(path + ".d2").or(() -> upload.file(path)).orElse(null);
        if (file == null || depth >= MAX_IMPORT_DEPTH || ++imports > MAX_IMPORTS) {
            draft.note(Receipt.Kind.DROPPED, position, "the import @" + reference + " is not in the upload", 1);
            return;
        }
        D2Parser parser = new D2Parser(new D2Text(file.text(), file.path()));
        map(parser.file(), in, file.path(), depth + 1);
        parser.odd.forEach(o -> draft.note(Receipt.Kind.DROPPED, o.position(), "not understood: " + o.text(), 1));
    }

    private static String neighbour(String from, String reference) {
        String ref = reference.startsWith("./") ? reference.substring(2) : reference;
        int slash = from.lastIndexOf('/');
        String folder = slash < 0 ? "" : from.substring(0, slash + 1);
        while (ref.startsWith("../")) {
            if (folder.isEmpty()) {
                return null;
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            ref = ref.substring(3);
        }
        return ref.contains("..") || ref.startsWith("/") || ref.contains("://") ? null : folder + ref;
    }
}
