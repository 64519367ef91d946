package dev.vedette.engine.condition;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The predicates and relations that conditions may name. */
public final class Library {

    private final SortedMap<String, Predicate> predicates = new TreeMap<>();
    private final SortedMap<String, Relation> relations = new TreeMap<>();

    public Library(Collection<? extends Predicate> predicates, Collection<? extends Relation> relations) {
        predicates.forEach(p -> this.predicates.put(p.name(), p));
        relations.forEach(r -> this.relations.put(r.name(), r));
    }

    public Predicate predicate(String name) {
        return predicates.get(name);
    }

    public Relation relation(String name) {
        return relations.get(name);
    }

    public Set<String> predicateNames() {
        return predicates.keySet();
    }

    public Set<String> relationNames() {
        return relations.keySet();
    }
}
