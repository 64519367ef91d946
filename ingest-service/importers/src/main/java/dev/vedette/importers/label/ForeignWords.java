package dev.vedette.importers.label;

import dev.vedette.contracts.model.FactValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Types labels in other languages than English by a short list of telling words; the first line of the list that has one
 * of them counts. Words are found by their beginnings, so that a label costs the same however long the list grows.
 */
final class ForeignWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private record Line(String type, double confidence) {}

    /** @param open whether it is only the beginning of a word */
    private record Word(String text, boolean open, int line) {}

    private static final List<Line> LINES = new ArrayList<>();
    /** By the first word of an entry, which is a beginning where the entry is one open word. */
    private static final Map<String, List<Word>> BY_START = new HashMap<>();

    private static final List<Word> IDEOGRAPHS = new ArrayList<>();

    static {
        load();
    }

    private ForeignWords() {}

    static Optional<Typed> type(String label, SortedMap<String, FactValue> facts) {
        String text = " "
                + BETWEEN_WORDS
                        .matcher(label.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        int best = Integer.MAX_VALUE;
        for (int start = 1; start < text.length(); start = text.indexOf(' ', start) + 1) {
            best = Math.min(best, at(text, start, text.indexOf(' ', start)));
        }
        if (text.codePoints().anyMatch(Character::isIdeographic)) {
            for (Word w : IDEOGRAPHS) {
                best = w.line() < best && text.contains(w.text()) ? w.line() : best;
            }
        }
        return best == Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new Typed(LINES.get(best).type(), LINES.get(best).confidence(), facts));
    }

    /** The first line of the list that has an entry which begins at this word. */
    private static int at(String text, int start, int end) {
        int best = Integer.MAX_VALUE;
        for (int to = start + 1; to <= end; to++) {
            for (Word w : BY_START.getOrDefault(text.substring(start, to), List.of())) {
                int after = start + w.text().length();
                boolean whole = text.startsWith(w.text(), start) && (w.open() || text.charAt(after) == ' ');
                best = whole ? Math.min(best, w.line()) : best;
            }
        }
        return best;
    }

    private static void load() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(ForeignWords.class.getResourceAsStream("foreign.txt"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split("\\|");
                if (!line.startsWith("#") && cells.length == 3) {
                    for (String word : cells[2].split(",")) {
                        add(word.strip(), LINES.size());
                    }
                    LINES.add(new Line(cells[0].strip(), Double.parseDouble(cells[1].strip())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of foreign words cannot be read", e);
        }
    }

    private static void add(String entry, int line) {
        boolean open = entry.endsWith("*");
        String text = open ? entry.substring(0, entry.length() - 1) : entry;
        Word word = new Word(text, open, line);
        if (text.codePoints().anyMatch(Character::isIdeographic)) {
            IDEOGRAPHS.add(word);
        } else {
            String first = text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text;
            BY_START.computeIfAbsent(first, k -> new ArrayList<>()).add(word);
        }
    }
}
