package dev.vedette.testkit.tracker.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vedette.testkit.tracker.http.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Checks every Atlassian document in a request against the vendor's own schema; the interface's description knows no
 * more of them than that they are objects.
 */
public final class AtlassianDocuments implements Consumer<Passage> {
    private final Schema schema;
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final AtomicInteger seen = new AtomicInteger();

    private AtlassianDocuments(Path file) {
        try {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where the schema is not at hand. */
    public static Optional<AtlassianDocuments> schema() {
        return OfficialDescription.file("jira/adf-full.schema.json").map(AtlassianDocuments::new);
    }

    @Override
    public void accept(Passage passage) {
        if (passage.isWrite()
                && passage.call().path().startsWith("/rest/api/3/")
                && passage.call().body().length > 0) {
            documents(passage.call().json());
        }
    }

    private void documents(JsonNode node) {
        if (node.path("type").asText().equals("doc")) {
            seen.incrementAndGet();
            schema.validate(node).forEach(e -> violations.add(e + " in " + node));
        } else {
            node.forEach(this::documents);
        }
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }

    public int seen() {
        return seen.get();
    }
}
