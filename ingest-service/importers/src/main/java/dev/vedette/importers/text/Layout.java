package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a document into headings, list items, table rows and paragraphs, in one pass over its lines. Code blocks are
 * left out, except lines that draw arrows.
 */
final class Layout {

    private static final int TITLE_WORDS = 9;
    private static final String NONE = "";

    private final String text;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Tables tables;
    private int open = -1;
    private Stretch.Kind kind = Stretch.Kind.PROSE;
    private String section = NONE;
    private int sectionLevel;
    /** Of a label such as "Out of scope:", for its paragraph and the list behind it. */
    private String label = NONE;

    private boolean labelBeforeList;
    private boolean blankBefore = true;
    /** Whether the line before drew a connection to its end. */
    private boolean arrowBefore;

    private Layout(String text) {
        this.text = text;
        this.tables = new Tables(text);
    }

    static List<Stretch> of(String text) {
        Layout l = new Layout(text);
        l.lines();
        return l.stretches;
    }

    private void lines() {
        boolean fence = false;
        boolean front = text.startsWith("---\n");
        int n = text.length();
        int from = 0;
        while (from < n) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? n : end;
            String line = text.substring(from, Math.min(to, from + 400)).strip();
            if (front) {
                front = from == 0 || !line.equals("---");
            } else if (line.startsWith("```") || line.startsWith("~~~")) {
                close(from);
                fence = !fence && !closedInLine(line);
            } else if (!fence || line.contains("->") || line.contains("\u2192")) {
                line(from, to, line, fence);
            }
            from = to + 1;
        }
        close(n);
    }

    private static boolean closedInLine(String line) {
        return line.length() > 3 && line.indexOf("```", 3) > 0;
    }

    private void line(int from, int to, String line, boolean code) {
        if (line.isEmpty()) {
            close(from);
            blankBefore = true;
            if (!labelBeforeList) {
                label = NONE;
            }
            return;
        }
        boolean item = code || item(line);
        if (line.startsWith("|")) {
            close(from);
            tables.row(from, to, next(to))
                    .ifPresent(t -> stretches.add(new Stretch(from, to, Stretch.Kind.ROW, t, aside())));
        } else if (underline(line)) {
            tables.ended();
            underlined(from);
        } else if (heading(from, to, line)) {
            tables.ended();
            close(from);
            stretches.add(new Stretch(from, to, Stretch.Kind.HEADING, null, NONE));
            section(line);
        } else {
            tables.ended();
            labelled(line, item);
            boolean draws = line.contains("->") || line.contains("\u2192");
            if (draws && arrowBefore && open >= 0) {
                close(from);
            }
            arrowBefore = draws && !line.endsWith("->") && !line.endsWith("\u2192");
            if (item || open < 0 || Moods.labelsRule(line) || kind == Stretch.Kind.ITEM && blankBefore) {
                close(from);
                open = from;
                kind = item ? Stretch.Kind.ITEM : Stretch.Kind.PROSE;
            }
            if (line.endsWith(":")) {
                close(to);
            }
        }
        blankBefore = false;
    }

    private void labelled(String line, boolean item) {
        int colon = line.indexOf(':');
        if (!item && blankBefore && !labelBeforeList) {
            label = NONE;
        }
        if (colon > 0 && colon < 50) {
            String words = line.substring(0, colon);
            String why = Asides.of(words);
            if (!why.isEmpty()) {
                close(text.length());
                label = why;
                labelBeforeList = line.endsWith(":");
                return;
            }
        }
        if (!item && blankBefore) {
            label = labelBeforeList ? label : NONE;
            labelBeforeList = false;
        }
    }

    private String aside() {
        return section.isEmpty() ? label : section;
    }

    private void close(int to) {
        if (open >= 0 && to > open) {
            stretches.add(new Stretch(open, Math.min(to, text.length()), kind, null, aside()));
        }
        open = -1;
    }

    private String next(int to) {
        int end = text.indexOf('\n', to + 1);
        return to + 1 >= text.length()
                ? ""
                : text.substring(to + 1, Math.min(end < 0 ? text.length() : end, to + 400))
                        .strip();
    }

    private static boolean item(String line) {
        char c = line.charAt(0);
        if ((c == '-' || c == '*' || c == '+' || c == '\u2022' || c == '\u2013' || c == '\u25e6')
                && line.length() > 1
                && (line.charAt(1) == ' ' || line.charAt(1) == '\t')) {
            return true;
        }
        int digits = 0;
        while (digits < line.length() && digits < 3 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        int mark = digits > 0 ? digits : Character.isLetter(c) ? 1 : 0;
        return mark > 0
                && mark + 1 < line.length()
                && (line.charAt(mark) == ')' || digits > 0 && line.charAt(mark) == '.')
                && line.charAt(mark + 1) == ' ';
    }

    private static boolean underline(String line) {
        char c = line.charAt(0);
        return (c == '=' || c == '-' || c == '*' || c == '_')
                && line.length() >= 3
                && line.chars().allMatch(x -> x == c);
    }

    /** The line before an underline is a heading, unless a paragraph ends there. */
    private void underlined(int from) {
        if (open >= 0 && text.substring(open, from).strip().indexOf('\n') < 0) {
            String line = text.substring(open, from).strip();
            stretches.add(new Stretch(open, from, Stretch.Kind.HEADING, null, NONE));
            open = -1;
            section("# " + line);
        } else {
            close(from);
        }
    }

    private boolean heading(int from, int to, String line) {
        if (line.charAt(0) == '#') {
            return true;
        }
        int n = line.length();
        boolean bold = line.startsWith("**") && line.endsWith("**") && n > 4 && line.indexOf("**", 2) == n - 2;
        if (bold && line.charAt(n - 3) != '.') {
            return true;
        }
        boolean alone = blankBefore && next(to).isEmpty() || stretches.isEmpty() && open < 0 && next(to).isEmpty();
        return alone && to < text.length() && plainTitle(line, stretches.isEmpty());
    }

    /** A few words without an end, an arrow or a verb, on a line of their own. */
    private static boolean plainTitle(String line, boolean stretchesEmpty) {
        char last = line.charAt(line.length() - 1);
        if (item(line) && !Character.isDigit(line.charAt(0))
                || ".!?:;,)".indexOf(last) >= 0
                || line.contains("->")
                || line.contains("\u2192")
                || line.contains(": ") && !stretchesEmpty) {
            return false;
        }
        String[] words = line.split("\\s+");
        if (words.length > TITLE_WORDS) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            Lexemes.VerbForm form = Lexemes.standard().verb(words[i].toLowerCase(Locale.ROOT));
            boolean says = form != null
                    && form.form() == Lexemes.Form.S
                    && !Lexemes.standard().noun("nouny", form.lemma());
            if (says || Voice.BE.contains(words[i]) || Voice.MODALS.contains(words[i])) {
                return false;
            }
        }
        return true;
    }

    private void section(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        int at = level == 0 ? 6 : level;
        String why = Asides.of(line);
        if (!why.isEmpty()) {
            section = why;
            sectionLevel = at;
        } else if (at <= sectionLevel || section.isEmpty()) {
            section = NONE;
        }
        label = NONE;
        labelBeforeList = false;
    }
}
