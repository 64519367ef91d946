package dev.vedette.importers.drawio;

import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Typed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What each cell is: a box, a frame around others, words that belong to another cell, or decoration. */
final class Roles {

    private static final double ICON = 130;
    private static final double GROUP = 340;
    private static final double JOINT = 24;
    private static final double BADGE = 45;
    static final String ALONE = "words that stand alone";
    private static final int MANY_LINES = 3;
    /** A name has fewer words. */
    private static final int SENTENCE = 11;

    private static final Pattern STEP =
            Pattern.compile("(?:step )?[\\[(]?(?:\\d{1,2}|[A-Za-z])[.)\\]]?", Pattern.CASE_INSENSITIVE);

    private final Boxes cells;
    private final Set<String> ends = new HashSet<>();
    /** Cell that stands for another: part of an icon group, words of an icon. */
    final Map<String, String> standsFor = new HashMap<>();
    /** Boxes with their final label. */
    final Map<String, String> boxes = new LinkedHashMap<>();
    /** Frames with their final title. */
    final Map<String, String> frames = new LinkedHashMap<>();
    /** Decoration with the reason why it is left out. */
    final TreeMap<String, String> dropped = new TreeMap<>();

    Roles(Boxes cells) {
        this.cells = cells;
        for (Cell c : cells.byId.values()) {
            if (c.edge) {
                ends.add(c.source);
                ends.add(c.target);
            }
        }
        List<Cell> drawn = cells.byId.values().stream().filter(cells::drawn).toList();
        drawn.forEach(c -> iconGroup(c, cells.vertices(c)));
        Map<String, List<Cell>> within = Containers.contents(cells, drawn, standsFor.keySet());
        drawn.stream()
                .filter(c -> cells.label(c).isEmpty() && within.containsKey(c.id))
                .filter(c -> within.get(c.id).stream().anyMatch(i -> i.style.isPicture()))
                .forEach(c -> iconGroup(c, within.get(c.id)));
        Set<String> holders = Containers.of(cells, drawn, standsFor.keySet());
        drawn.stream().filter(c -> !standsFor.containsKey(c.id)).forEach(c -> role(c, holders));
        new Captions(cells, this).assign(drawn);
        legends();
        Set<String> named = new HashSet<>();
        boxes.values().forEach(l -> named.add(Names.normal(l)));
        drawn.forEach(c -> products(c, named));
        drawn.forEach(this::settle);
    }

    boolean joined(Cell c) {
        return ends.contains(c.id);
    }

    /** An invisible or plain holder of one icon and its words is one thing. */
    private void iconGroup(Cell c, List<Cell> inside) {
        Rect place = cells.place(c.id);
        if (inside.isEmpty()
                || boxes.containsKey(c.id)
                || standsFor.containsKey(c.id)
                || place.width() > GROUP
                || place.height() > GROUP) {
            return;
        }
        boolean deeper = inside.stream().anyMatch(i -> !cells.vertices(i).isEmpty());
        long pictures = inside.stream().filter(i -> i.style.isPicture()).count();
        long words = inside.stream()
                .filter(i -> i.style.isText() && !i.style.isPicture())
                .count();
        boolean plain = pictures + words == inside.size() && pictures <= 1;
        if (deeper || !plain) {
            return;
        }
        inside.forEach(i -> standsFor.put(i.id, c.id));
        StringBuilder label = new StringBuilder(cells.label(c));
        for (Cell i : inside) {
            String more = cells.label(i);
            if (!more.isEmpty() && !label.toString().contains(more)) {
                label.append(label.isEmpty() ? "" : "\n").append(more);
            }
        }
        boxes.put(c.id, label.toString());
    }

    private void role(Cell c, Set<String> holders) {
        if (boxes.containsKey(c.id)) {
            return;
        }
        String label = cells.label(c);
        Rect place = cells.place(c.id);
        if (holders.contains(c.id)) {
            frames.put(c.id, label);
        } else if (c.style.isText() && !c.style.isPicture() && !joined(c)) {
            dropped.put(c.id, ALONE);
        } else if (STEP.matcher(label).matches() && place.width() <= BADGE && place.height() <= BADGE && !joined(c)) {
            dropped.put(c.id, "a step number");
        } else if (!joined(c) && explains(c, label)) {
            dropped.put(c.id, "an explanation");
        } else {
            boxes.put(c.id, label);
        }
    }

    /** A box of many lines that nothing is joined to, or one that is called a legend. */
    private static boolean explains(Cell c, String label) {
        boolean legend = c.id.toLowerCase(java.util.Locale.ROOT).contains("legend");
        long lines = label.lines().count();
        boolean sentence = label.lines().findFirst().orElse("").split("\\s+").length >= SENTENCE;
        return legend
                || sentence
                || lines >= MANY_LINES
                        && label.length() > 60
                        && !LabelType.of(label).known();
    }

    /** Frames that explain the drawing and everything in them. */
    private void legends() {
        for (Map.Entry<String, String> f : List.copyOf(frames.entrySet())) {
            String title = Names.normal(f.getValue());
            if (title.equals("legend")
                    || title.equals("key")
                    || title.equals("legende")
                    || title.startsWith("legend ")) {
                frames.remove(f.getKey());
                dropped.put(f.getKey(), "a legend");
                Rect area = cells.place(f.getKey());
                for (String id : List.copyOf(boxes.keySet())) {
                    Rect r = cells.place(id);
                    if (r != null && area.holdsCentreOf(r) && !ends.contains(id)) {
                        boxes.remove(id);
                        dropped.put(id, "part of a legend");
                    }
                }
            }
        }
    }

    /** A lone product name within a frame is a part of it: "Titan" written beside "Claude" in the frame "Bedrock". */
    private void products(Cell c, Set<String> named) {
        String words = cells.label(c);
        if (!ALONE.equals(dropped.get(c.id)) || words.length() > 40) {
            return;
        }
        Rect at = cells.place(c.id);
        boolean framed = frames.keySet().stream().anyMatch(f -> cells.place(f).holdsCentreOf(at));
        boolean product = Gazetteer.standard()
                .type(words)
                .filter(t -> t.confidence() >= 0.9 && t.facts().containsKey("product"))
                .isPresent();
        if (product && framed && named.add(Names.normal(words))) {
            dropped.remove(c.id);
            boxes.put(c.id, words);
        }
    }

    /** Boxes without a name take that of their icon; without one and without arrows they draw nothing. */
    private void settle(Cell c) {
        String label = boxes.get(c.id);
        if (label == null || !Names.key(label).isEmpty()) {
            return;
        }
        Cell icon = cells.vertices(c).stream()
                .filter(i -> i.style.isPicture())
                .findFirst()
                .orElse(c);
        String name = Icons.iconWords(icon)
                .map(Roles::title)
                .orElse(Icons.type(icon).type().equals("user") ? "User" : "");
        if (!name.isEmpty() && !joined(c) && icon == c && ofFrame(c, name)) {
            boxes.remove(c.id);
            dropped.put(c.id, "the icon of a frame");
        } else if (!name.isEmpty() && (icon.style.isPicture() || joined(c) || stencil(icon))) {
            boxes.put(c.id, name);
        } else if (joined(c) && cells.place(c.id).width() <= JOINT) {
            boxes.remove(c.id);
            dropped.put(c.id, "a joint of lines");
        } else if (joined(c)) {
            boxes.put(c.id, "Unnamed");
        } else {
            boxes.remove(c.id);
            dropped.put(c.id, "a shape without name and arrows");
        }
    }

    /** A stencil whose name tells a type needs no words of its own. */
    private static boolean stencil(Cell c) {
        return c.style.has("hint") && !Icons.type(c).equals(Typed.NOTHING);
    }

    /** "Cloud Run" as a picture in the frame "Google Cloud Run" is no part of it. */
    private boolean ofFrame(Cell c, String name) {
        Rect at = cells.place(c.id);
        return frames.entrySet().stream()
                .anyMatch(f -> cells.place(f.getKey()).holdsCentreOf(at)
                        && Names.normal(f.getValue()).contains(Names.normal(name)));
    }

    private static String title(String words) {
        StringBuilder out = new StringBuilder();
        for (String w : words.split(" ")) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(w.charAt(0)))
                    .append(w.substring(1));
        }
        return out.toString();
    }

    static boolean iconSized(Rect r) {
        return r.width() <= ICON && r.height() <= ICON;
    }
}
