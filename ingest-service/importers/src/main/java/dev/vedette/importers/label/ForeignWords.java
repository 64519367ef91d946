package dev.vedette.importers.label;

import dev.vedette.contracts.model.FactValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** Types labels in other languages than English by a short list of telling words. */
final class ForeignWords {

    private record Line(String type, double confidence, List<String> words) {}

    private static final List<Line> LINES = load();

    private ForeignWords() {}

    static Optional<Typed> type(String label, SortedMap<String, FactValue> facts) {
        String text = " "
                + label.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}']+", " ")
                        .strip() + " ";
        return LINES.stream()
                .filter(l -> l.words().stream().anyMatch(w -> occurs(w, text)))
                .findFirst()
                .map(l -> new Typed(l.type(), l.confidence(), facts));
    }

    private static boolean occurs(String word, String text) {
        boolean open = word.endsWith("*");
        String bare = open ? word.substring(0, word.length() - 1) : word;
        boolean ideographs = bare.codePoints().anyMatch(Character::isIdeographic);
        return ideographs ? text.contains(bare) : text.contains(" " + bare + (open ? "" : " "));
    }

    private static List<Line> load() {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(ForeignWords.class.getResourceAsStream("foreign.txt"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split("\\|");
                if (!line.startsWith("#") && cells.length == 3) {
                    List<String> words = Arrays.stream(cells[2].split(","))
                            .map(String::strip)
                            .toList();
                    lines.add(new Line(cells[0].strip(), Double.parseDouble(cells[1].strip()), words));
                }
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of foreign words cannot be read", e);
        }
    }
}
