package dev.vedette.contracts.vocabulary;

import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The component types and fact keys that every module shares. */
public final class Vocabulary {

    private static final Vocabulary STANDARD = load();

    private final SortedMap<String, ComponentType> types;
    private final SortedMap<String, FactKey> facts;
    /** Every type with itself and all above it. */
    private final Map<String, Set<String>> lines = new HashMap<>();

    private Vocabulary(List<ComponentType> types, List<FactKey> facts) {
        SortedMap<String, ComponentType> byType = new TreeMap<>();
        types.forEach(t -> byType.put(t.type(), t));
        SortedMap<String, FactKey> byKey = new TreeMap<>();
        facts.forEach(f -> byKey.put(f.key(), f));
        this.types = Collections.unmodifiableSortedMap(byType);
        this.facts = Collections.unmodifiableSortedMap(byKey);
        for (String type : byType.keySet()) {
            Set<String> line = new HashSet<>();
            for (String t = type; t != null; t = parent(t)) {
                line.add(t);
            }
            lines.put(type, Set.copyOf(line));
        }
    }

    public static Vocabulary standard() {
        return STANDARD;
    }

    public Collection<ComponentType> types() {
        return types.values();
    }

    public Collection<FactKey> facts() {
        return facts.values();
    }

    public boolean knowsType(String type) {
        return types.containsKey(type);
    }

    public Optional<FactKey> fact(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    /** The layer of a type; {@code platform} for a type that is not in the vocabulary. */
    public String layer(String type) {
        ComponentType t = types.get(type);
        return t == null ? "platform" : t.layer();
    }

    /** Whether {@code type} is {@code ancestor} or lies below it in the tree. */
    public boolean isA(String type, String ancestor) {
        Set<String> line = lines.get(type);
        return line == null ? type.equals(ancestor) : line.contains(ancestor);
    }

    /** The classes of a type and of all its ancestors, sorted. */
    public Set<String> classes(String type) {
        Set<String> classes = new TreeSet<>();
        for (String t = type; t != null; t = parent(t)) {
            if (types.containsKey(t)) {
                classes.addAll(types.get(t).classes());
            }
        }
        return classes;
    }

    private String parent(String type) {
        ComponentType t = types.get(type);
        return t == null ? null : t.parent();
    }

    private record TypeFile(String schema, String about, List<ComponentType> types) {}

    private record FactFile(String schema, String about, List<FactKey> facts) {}

    private static Vocabulary load() {
        return new Vocabulary(
                read("types.json", TypeFile.class).types(),
                read("facts.json", FactFile.class).facts());
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            return Json.MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary file " + file + " cannot be read", e);
        }
    }
}
