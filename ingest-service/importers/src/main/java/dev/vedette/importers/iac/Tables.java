package dev.vedette.importers.iac;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tab separated tables beside this package; lines that begin with # are headings. */
final class Tables {
    private Tables() {}

    /** Rows padded with empty cells to {@code columns}. */
    static List<String[]> rows(String file, int columns) {
        try (InputStream in = Tables.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> pad(l.split("\t", -1), columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("table " + file + " cannot be read", e);
        }
    }

    private static String[] pad(String[] cells, int columns) {
        String[] all = Arrays.copyOf(cells, Math.max(columns, cells.length));
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i] == null ? "" : all[i].strip();
        }
        return all;
    }

    /** Words of a cell, {@code -} for none. */
    static List<String> words(String cell, String separator) {
        return Stream.of(cell.split(separator))
                .map(String::strip)
                .filter(s -> !s.isEmpty() && !s.equals("-"))
                .toList();
    }

    /** A pattern in which {@code *} stands for anything; case does not matter. */
    static Pattern glob(String glob) {
        String regex = Stream.of(glob.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(regex);
    }
}
