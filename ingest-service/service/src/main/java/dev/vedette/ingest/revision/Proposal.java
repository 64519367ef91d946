package dev.vedette.ingest.revision;

import dev.vedette.ingest.source.SourceFiles;
import dev.vedette.ingest.statement.Statement;
import dev.vedette.ingest.statement.Statements;
import java.util.List;
import java.util.TreeMap;

/** What shall change of what the model is built from. */
public sealed interface Proposal {

    /** Sources to add, or to replace by name. */
    record Put(List<SourceFiles> sources) implements Proposal {}

    record Remove(String source) implements Proposal {}

    record Say(Statement statement) implements Proposal {}

    /** Takes back what was said. */
    record Unsay(Statement statement) implements Proposal {}

    /** Nothing; the model is only built again. */
    record Rebuild() implements Proposal {}

    /** The sources as they would be. */
    static List<SourceFiles> sources(List<SourceFiles> present, Proposal proposal) {
        TreeMap<String, SourceFiles> byName = new TreeMap<>();
        present.forEach(s -> byName.put(s.name(), s));
        switch (proposal) {
            case Put p -> p.sources().forEach(s -> byName.put(s.name(), s));
            case Remove r -> byName.remove(r.source());
            case Say s -> {}
            case Unsay u -> {}
            case Rebuild r -> {}
        }
        return List.copyOf(byName.values());
    }

    /** The statements as they would be. */
    static List<Statement> statements(List<Statement> present, Proposal proposal) {
        return switch (proposal) {
            case Say s -> Statements.with(present, s.statement());
            case Unsay u -> Statements.without(present, u.statement());
            case Put p -> present;
            case Remove r -> present;
            case Rebuild r -> present;
        };
    }
}
