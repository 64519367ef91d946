package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of Markdown tables as sentences: "name ( technology ) what it does", or "from -> to" when the columns say so.
 * The tokens keep their places in the text.
 */
final class Tables {

    private static final Set<String> FROM =
            Set.of("from", "source", "caller", "producer", "sender", "origin", "initiator");
    private static final Set<String> TO =
            Set.of("to", "target", "destination", "callee", "consumer", "receiver", "recipient", "sink", "dest");
    private static final Set<String> COUNTERS = Set.of("", "#", "no", "id", "nr", "step", "number", "ref", "flow");
    private static final int SHORT = 5;

    private final String text;
    private List<String> header;

    Tables(String text) {
        this.text = text;
    }

    void ended() {
        header = null;
    }

    /** The row as tokens; empty for a header, a rule or an empty row. */
    Optional<List<Token>> row(int from, int to, String next) {
        List<int[]> cells = cells(from, to);
        if (rule(text.substring(from, to))) {
            return Optional.empty();
        }
        if (header == null) {
            List<String> names = new ArrayList<>();
            for (int[] c : cells) {
                names.add(Words.key(text.substring(c[0], c[1])));
            }
            header = rule(next) ? names : List.of();
            if (rule(next)) {
                return Optional.empty();
            }
        }
        List<Token> tokens = sentence(cells);
        return tokens.stream().anyMatch(Token::isWord) ? Optional.of(tokens) : Optional.empty();
    }

    private static boolean rule(String line) {
        return line.startsWith("|") && line.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
    }

    private List<int[]> cells(int from, int to) {
        List<int[]> cells = new ArrayList<>();
        int start = text.indexOf('|', from) + 1;
        for (int i = start; i < to; i++) {
            if (text.charAt(i) == '|' && text.charAt(i - 1) != '\\') {
                cells.add(new int[] {start, i});
                start = i + 1;
            }
        }
        if (start < to && !text.substring(start, to).isBlank()) {
            cells.add(new int[] {start, to});
        }
        return cells;
    }

    private List<Token> sentence(List<int[]> cells) {
        int source = column(FROM, cells.size());
        int target = column(TO, cells.size());
        List<Token> tokens = new ArrayList<>();
        if (source >= 0 && target >= 0) {
            tokens.addAll(tokens(cells.get(source)));
            tokens.add(mark("->", cells.get(target)[0]));
            tokens.addAll(tokens(cells.get(target)));
            return tokens;
        }
        int name = 0;
        while (name + 1 < cells.size() && counter(name, cells.get(name))) {
            name++;
        }
        tokens.addAll(tokens(cells.get(name)));
        for (int i = name + 1; i < cells.size(); i++) {
            List<Token> cell = tokens(cells.get(i));
            if (cell.stream().noneMatch(Token::isWord)) {
                continue;
            }
            int at = cells.get(i)[0];
            if (verb(cell)) {
                tokens.addAll(cell);
            } else if (cell.size() <= SHORT) {
                tokens.add(mark("(", at));
                tokens.addAll(cell);
                tokens.add(mark(")", at));
            } else {
                tokens.add(mark(";", at));
                tokens.addAll(cell);
            }
        }
        return tokens;
    }

    private int column(Set<String> names, int columns) {
        for (int i = 0; i < header.size() && i < columns; i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean counter(int column, int[] cell) {
        String content = text.substring(cell[0], cell[1]).strip();
        return column < header.size() && COUNTERS.contains(header.get(column))
                || content.isEmpty()
                || content.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private static boolean verb(List<Token> cell) {
        Lexemes.VerbForm form = Lexemes.standard().verb(cell.getFirst().word());
        return cell.size() > 1
                && form != null
                && (form.form() == Lexemes.Form.S
                                && (!Lexemes.standard().noun("nouny", form.lemma())
                                        || Lexemes.standard()
                                                .functionWord(cell.get(1).word()))
                        || form.form() == Lexemes.Form.PAST);
    }

    private List<Token> tokens(int[] cell) {
        return Tokens.of(text, cell[0], cell[1]);
    }

    private static Token mark(String mark, int at) {
        return new Token(mark, mark, at, at, false, (char) 0);
    }
}
