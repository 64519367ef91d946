package dev.vedette.ingest.revision;

import dev.vedette.ingest.source.SourceFiles;
import dev.vedette.ingest.statement.Statement;
import java.util.List;
import java.util.TreeMap;

/** What shall change of what the model is built from. */
public sealed interface Proposal {

    /** Sources to add, or to replace by name. */
    record Put(List<SourceFiles> sources) implements Proposal {}

    record Remove(String source) implements Proposal {}

    record Say(Statement statement) implements Proposal {}

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
            case Rebuild r -> {}
        }
        return List.copyOf(byName.values());
    }
}
