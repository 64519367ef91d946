package dev.vedette.importers.mermaid;

import dev.vedette.importers.mermaid.Flowchart.Odd;
import dev.vedette.importers.mermaid.Sequence.Box;
import dev.vedette.importers.mermaid.Sequence.Message;
import dev.vedette.importers.mermaid.Sequence.Participant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses sequence diagrams line by line. Bodies of loops and alternatives count once, as they are drawn once. */
final class SequenceParser {

    private static final Pattern PARTICIPANT = Pattern.compile(
            "^(?:create\\s+)?(participant|actor)\\s+([^\\s@]+(?:[ \\t]+(?!as\\b)[^\\s@]+)*)\\s*(@\\{[^}]*\\})?(?:\\s+as\\s+(.+))?$",
            Pattern.CASE_INSENSITIVE);
    /** Longer arrows first, as in Mermaid's grammar; half arrows of v11.12 included. */
    private static final Pattern ARROW = Pattern.compile(
            "<<-->>|<<->>|-->>|->>|--x|-x|--\\)|-\\)|-->|->|--\\|\\\\|--\\|/|--\\\\\\\\|--//|-\\|\\\\|-\\|/|-\\\\\\\\|-//|\\\\\\\\--|//--|\\\\\\\\-|//-");

    private static final Set<String> BLOCKS =
            Set.of("loop", "alt", "else", "opt", "par", "par_over", "and", "critical", "option", "break", "rect");
    private static final Set<String> SILENT = Set.of(
            "autonumber",
            "activate",
            "deactivate",
            "destroy",
            "title",
            "acctitle",
            "accdescr",
            "link",
            "links",
            "properties",
            "details",
            "end");
    private static final Pattern COLOUR = Pattern.compile(
            "^(?:rgba?\\([^)]*\\)|hsla?\\([^)]*\\)|#[0-9a-fA-F]{3,8}|transparent)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> COLOURS = Set.of(
            "aqua",
            "purple",
            "lightblue",
            "lightgreen",
            "lightyellow",
            "lightgray",
            "lightgrey",
            "red",
            "green",
            "blue",
            "yellow",
            "orange",
            "gray",
            "grey",
            "white",
            "black",
            "pink",
            "cyan",
            "magenta",
            "violet",
            "gold",
            "silver",
            "lavender",
            "beige",
            "lightpink",
            "lightcyan",
            "aliceblue",
            "teal",
            "navy",
            "lightsalmon",
            "honeydew",
            "lightcoral",
            "lightsteelblue",
            "mistyrose",
            "azure",
            "ivory",
            "linen",
            "palegreen",
            "skyblue",
            "cornsilk");

    private static final int MAX_LINE = 4_000;

    private final Cursor c;
    private final Sequence sequence = new Sequence();
    private String box;
    private int blocks;

    private SequenceParser(Cursor c) {
        this.c = c;
    }

    static Sequence parse(MermaidText text) {
        SequenceParser p = new SequenceParser(new Cursor(text.text(), text.body()));
        p.lines();
        return p.sequence;
    }

    private void lines() {
        while (!c.end()) {
            int start = c.at;
            int end = statementEnd();
            String line = c.text.substring(start, end).strip();
            c.at = Math.min(end + 1, c.text.length());
            if (line.length() > MAX_LINE) {
                sequence.odd.add(new Odd(c.position(start), "a line of " + line.length() + " characters"));
            } else if (!line.isEmpty()) {
                int indent = c.text.substring(start, end).indexOf(line.charAt(0));
                line(line, c.position(start + Math.max(0, indent)));
            }
        }
    }

    /** A line, or up to a semicolon that is not part of an entity such as {@code #59;}. */
    private int statementEnd() {
        int end = c.lineEnd();
        for (int i = c.at; i < end; i++) {
            if (c.text.charAt(i) == ';' && !entity(i)) {
                return i;
            }
        }
        return end;
    }

    private boolean entity(int semicolon) {
        int i = semicolon - 1;
        while (i >= c.at && semicolon - i < 10 && Character.isLetterOrDigit(c.text.charAt(i))) {
            i--;
        }
        return i >= c.at && i < semicolon - 1 && c.text.charAt(i) == '#';
    }

    private void line(String line, String position) {
        int space = line.indexOf(' ');
        String word = (space < 0 ? line : line.substring(0, space)).toLowerCase(java.util.Locale.ROOT);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        if (word.equals("box")) {
            openBox(rest, position);
        } else if (word.equals("end") && rest.isEmpty()) {
            if (blocks > 0) {
                blocks--;
            } else {
                box = null;
            }
        } else if (word.equals("note")) {
            sequence.notes++;
            c.at = noteEnd(line);
        } else if (BLOCKS.contains(word)
                && ARROW.matcher(line.split(":", 2)[0]).results().findAny().isEmpty()) {
            blocks += word.equals("else") || word.equals("and") || word.equals("option") ? 0 : 1;
        } else if (!participant(line, position) && !message(line, position) && !silent(word)) {
            sequence.odd.add(new Odd(position, line.length() > 120 ? line.substring(0, 120) : line));
        }
    }

    /** {@code note over a} without a colon runs to {@code end note}. */
    private int noteEnd(String line) {
        if (line.indexOf(':') >= 0) {
            return c.at;
        }
        int end = c.text.toLowerCase(java.util.Locale.ROOT).indexOf("end note", c.at);
        return end < 0 ? c.at : end + "end note".length();
    }

    private static boolean silent(String word) {
        return SILENT.contains(word.replace(":", ""));
    }

    private void openBox(String rest, String position) {
        String title = COLOUR.matcher(rest).replaceFirst("");
        String first = title.split("\\s+", 2)[0];
        if (COLOURS.contains(first.toLowerCase(java.util.Locale.ROOT))) {
            title = title.substring(first.length()).strip();
        }
        box = "box" + sequence.boxes.size();
        sequence.boxes.add(new Box(box, MermaidLabel.plain(title), position));
    }

    private boolean participant(String line, String position) {
        Matcher m = PARTICIPANT.matcher(line);
        if (!m.matches()) {
            return false;
        }
        String id = m.group(2).strip();
        String label = m.group(4) == null ? id : m.group(4).strip();
        String kind = m.group(1).toLowerCase(java.util.Locale.ROOT);
        if (m.group(3) != null) {
            Matcher type = Pattern.compile("\"?type\"?\\s*:\\s*\"?(\\w+)").matcher(m.group(3));
            kind = type.find() ? type.group(1) : kind;
            Matcher alias = Pattern.compile("\"?alias\"?\\s*:\\s*\"([^\"]*)\"").matcher(m.group(3));
            label = alias.find() ? alias.group(1) : label;
        }
        sequence.participants.putIfAbsent(
                id, new Participant(id, MermaidLabel.plain(label), kind, box, position, line));
        return true;
    }

    private boolean message(String line, String position) {
        Matcher m = ARROW.matcher(line);
        int colon = line.indexOf(':');
        if (!m.find() || m.start() == 0 || colon >= 0 && m.start() > colon) {
            return false;
        }
        String from = end(line.substring(0, m.start()));
        String to = end(line.substring(m.end(), colon > m.end() ? colon : line.length()));
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        String text = colon > m.end() ? MermaidLabel.plain(line.substring(colon + 1)) : "";
        for (String id : new String[] {from, to}) {
            sequence.participants.computeIfAbsent(
                    id, i -> new Participant(i, MermaidLabel.plain(i), "participant", null, position, line));
        }
        sequence.messages.add(new Message(from, to, m.group(), text, position, line));
        return true;
    }

    /** A name without the marks for activation and central connections. */
    private static String end(String s) {
        String e = s.strip();
        if (e.startsWith("()")) {
            e = e.substring(2).strip();
        }
        if (e.endsWith("()")) {
            e = e.substring(0, e.length() - 2).strip();
        }
        return e.startsWith("+") || e.startsWith("-") ? e.substring(1).strip() : e;
    }
}
