package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Library;
import java.util.ArrayList;
import java.util.List;

/** The vocabulary of the condition language: every predicate and relation that rules may use. */
public final class Standard {

    private static final Library LIBRARY = build();

    private Standard() {}

    public static Library library() {
        return LIBRARY;
    }

    private static Library build() {
        List<Named> predicates = new ArrayList<>();
        predicates.addAll(MindPredicates.all());
        predicates.addAll(AgentPredicates.all());
        predicates.addAll(DataPredicates.all());
        predicates.addAll(ModelPredicates.all());
        predicates.addAll(PartyPredicates.all());
        predicates.addAll(ServicePredicates.all());
        predicates.addAll(DoorPredicates.all());
        predicates.addAll(StorePredicates.all());
        predicates.addAll(FlowPredicates.all());
        List<Members> relations = new ArrayList<>();
        relations.addAll(Relations.all());
        relations.addAll(DataRelations.all());
        return new Library(predicates, relations, Definitions.standard());
    }
}
