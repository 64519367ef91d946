package dev.vedette.engine.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a data file with its place. Asking for the wrong kind of value fails with that place. */
public final class Entry {

    private static final int MOST_BYTES = 4 << 20;
    private static final int DEEPEST = 30;

    private final String file;
    private final Node node;

    private Entry(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** @throws DataFileException when the text is no YAML, is empty, or is larger than 4 MiB */
    public static Entry read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new DataFileException(file, 1, "expected content, found an empty file");
            }
            return new Entry(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new DataFileException(file, line, "is no YAML: " + e.getProblem());
        }
    }

    public String file() {
        return file;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public DataFileException wrong(String problem) {
        return new DataFileException(file, line(), problem);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("expected text");
    }

    public int number(int least, int most) {
        try {
            int value = Integer.parseInt(text().trim());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong("expected a number from " + least + " to " + most + ", found '" + text() + "'");
        }
        throw wrong("expected a number from " + least + " to " + most + ", found " + text());
    }

    public boolean flag() {
        return switch (text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong("expected yes or no, found '" + text() + "'");
        };
    }

    public List<Entry> list() {
        if (node instanceof SequenceNode sequence) {
            List<Entry> items = new ArrayList<>();
            sequence.getValue().forEach(n -> items.add(new Entry(file, n)));
            return items;
        }
        throw wrong("expected a list");
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts() {
        return isList() ? list().stream().map(Entry::text).toList() : List.of(text());
    }

    /** Entries by key in the order of the file. */
    public Map<String, Entry> map() {
        if (node instanceof MappingNode mapping) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                entries.put(new Entry(file, tuple.getKeyNode()).text(), new Entry(file, tuple.getValueNode()));
            }
            return entries;
        }
        throw wrong("expected keys and values");
    }

    /** Like {@link #map}, refusing keys that are not known: a misspelt key must not be silently ignored. */
    public Map<String, Entry> map(Set<String> known) {
        Map<String, Entry> entries = map();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.wrong("no key '" + key + "' here; known are "
                        + known.stream().sorted().toList());
            }
        });
        return entries;
    }

    public Entry need(Map<String, Entry> entries, String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw wrong("expected the key '" + key + "'");
        }
        return entry;
    }
}
