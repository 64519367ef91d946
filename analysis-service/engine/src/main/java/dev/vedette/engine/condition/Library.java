package dev.vedette.engine.condition;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The predicates and relations that conditions may name. */
public final class Library {

    private final SortedMap<String, Predicate> predicates = new TreeMap<>();
    private final SortedMap<String, Relation> relations = new TreeMap<>();

    private final SortedMap<String, Definition> definitions = new TreeMap<>();

    /** A condition with a name, written in the language itself. @param parameter the variable its text speaks of */
    public record Definition(String name, String parameter, String text) {}

    public Library(
            Collection<? extends Predicate> predicates,
            Collection<? extends Relation> relations,
            Collection<Definition> definitions) {
        definitions.forEach(d -> this.definitions.put(d.name(), d));
        predicates.forEach(p -> this.predicates.put(p.name(), p));
        relations.forEach(r -> this.relations.put(r.name(), r));
    }

    public Predicate predicate(String name) {
        return predicates.get(name);
    }

    public Relation relation(String name) {
        return relations.get(name);
    }

    Definition definition(String name) {
        return definitions.get(name);
    }

    public Collection<Definition> definitions() {
        return definitions.values();
    }

    public Set<String> predicateNames() {
        Set<String> names = new TreeSet<>(predicates.keySet());
        names.addAll(definitions.keySet());
        return names;
    }

    public Set<String> relationNames() {
        return relations.keySet();
    }
}
