package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the data files; a wrong line is an error of the build, told with its text. */
final class DataFiles {

    private DataFiles() {}

    static Lexicon<Entry> products() {
        Lexicon<Entry> lexicon = new Lexicon<>();
        for (String[] cells : rows("products.txt", 5)) {
            SortedMap<String, FactValue> facts = facts(cells[3]);
            boolean runsAnywhere = cells[1].equals("self") && !cells[0].equals("model-endpoint");
            if (!cells[1].equals("-") && !runsAnywhere) {
                facts.put("hosting", FactValue.of(cells[1]));
            }
            if (!cells[2].equals("-")) {
                facts.put("provider", FactValue.of(cells[2]));
            }
            for (String names : cells[4].split(",")) {
                String[] aliases = names.trim().split("=");
                SortedMap<String, FactValue> own = new TreeMap<>(facts);
                own.put("product", FactValue.of(aliases[0]));
                Entry entry = new Entry(aliases[0], Entry.Kind.PRODUCT, type(cells[0]), 0.95, own);
                Arrays.stream(aliases).forEach(a -> lexicon.add(a, entry));
            }
        }
        return lexicon;
    }

    static Lexicon<Entry> heads() {
        Lexicon<Entry> lexicon = new Lexicon<>();
        for (String[] cells : rows("heads.txt", 4)) {
            Entry entry = new Entry("", Entry.Kind.HEAD, type(cells[0]), Double.parseDouble(cells[1]), facts(cells[2]));
            Arrays.stream(cells[3].split(",")).forEach(head -> lexicon.add(head, entry));
        }
        return lexicon;
    }

    static Lexicon<Entry> roles() {
        Lexicon<Entry> lexicon = new Lexicon<>();
        for (String[] cells : rows("roles.txt", 3)) {
            SortedMap<String, FactValue> facts = new TreeMap<>();
            if (!cells[1].equals("-")) {
                facts.put("contentTrust", FactValue.of(cells[1]));
            }
            Entry entry = new Entry("", Entry.Kind.ROLE, type(cells[0]), 0.9, facts);
            Arrays.stream(cells[2].split(",")).forEach(role -> lexicon.add(role, entry));
        }
        return lexicon;
    }

    static List<String> lines(String file) {
        try (InputStream in = DataFiles.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::trim)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer file " + file + " cannot be read", e);
        }
    }

    /** Facts as {@code key=value;key=value}, or {@code -}. */
    static SortedMap<String, FactValue> facts(String cell) {
        SortedMap<String, FactValue> facts = new TreeMap<>();
        if (!cell.equals("-")) {
            for (String pair : cell.split(";")) {
                int eq = pair.indexOf('=');
                String key = pair.substring(0, eq).trim();
                facts.put(key, value(key, pair.substring(eq + 1).trim()));
            }
        }
        return facts;
    }

    private static FactValue value(String key, String text) {
        FactKey known = Vocabulary.standard()
                .fact(key)
                .orElseThrow(() -> new IllegalStateException("fact key " + key + " is not in the vocabulary"));
        return switch (known.kind()) {
            case FLAG -> FactValue.of(Boolean.parseBoolean(text));
            case COUNT -> FactValue.of(Long.parseLong(text));
            case WORD -> FactValue.of(text);
            case WORDS -> FactValue.of(text.isEmpty() ? List.of() : List.of(text.split("\\+")));
        };
    }

    private static List<String[]> rows(String file, int columns) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(file)) {
            String[] cells = Arrays.stream(line.split("\\|")).map(String::trim).toArray(String[]::new);
            if (cells.length != columns) {
                throw new IllegalStateException(file + " needs " + columns + " columns: " + line);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String type(String name) {
        if (!Vocabulary.standard().knowsType(name)) {
            throw new IllegalStateException("type " + name + " is not in the vocabulary");
        }
        return name;
    }
}
