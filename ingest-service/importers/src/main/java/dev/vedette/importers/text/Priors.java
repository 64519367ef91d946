package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Connections that follow from the kinds of parts when the text leaves them out; each is marked as inferred. */
final class Priors {

    private final List<Entity> parts;
    private final List<Relation> relations;
    private final Set<String> joined = new HashSet<>();
    private final Vocabulary types = Vocabulary.standard();

    private final List<List<Entity>> sentences;

    /** @param sentences the parts that each sentence names, in order */
    Priors(List<Entity> parts, List<Relation> relations, List<List<Entity>> sentences) {
        this.parts = parts;
        this.sentences = sentences;
        this.relations = new ArrayList<>(relations);
        relations.forEach(r -> joined.add(r.from().number() + ">" + r.to().number()));
    }

    List<Relation> complete() {
        Entity backend = first(e -> e.type().equals("service"));
        Entity agent = first(e -> types.isA(e.type(), "agent"));
        Entity caller = agent != null
                ? agent
                : backend != null
                        ? backend
                        : first(e -> types.isA(e.type(), "compute") || e.type().equals("web-app"));
        for (Entity e : parts) {
            if (e.type().equals("web-app")
                    && backend != null
                    && none(r -> r.from() == e && !types.isA(r.to().type(), "identity-provider"))
                    && none(r -> r.to() == e && r.from() == backend)) {
                infer(e, backend);
            }
            boolean called = none(r -> r.to() == e);
            if (caller != null
                    && called
                    && (Set.of("llm", "embedding-model", "speech-model", "reranker", "document-ai", "image-model")
                                    .contains(e.type())
                            || types.isA(e.type(), "tool") && none(r -> r.from() == e || r.to() == e))) {
                infer(caller, e);
            }
            if (caller != null
                    && (e.type().equals("vector-db")
                            || e.type().equals("search-index")
                            || e.type().equals("rag-retriever"))
                    && none(r -> r.to() == e && !types.isA(r.from().type(), "pipeline"))
                    && none(r -> r.from() == e)) {
                infer(caller, e);
            }
            if (e.type().equals("training-job")
                    && none(r -> r.to() == e && types.isA(r.from().type(), "data-store"))) {
                Entity data = first(d -> d.type().equals("dataset")
                        || d.type().equals("object-storage")
                        || d.type().equals("feature-store"));
                if (data != null) {
                    infer(data, e);
                }
            }
            if (e.type().equals("model-registry") && none(r -> r.from() == e)) {
                Entity deployer = first(d -> d.type().equals("ci-cd"));
                if (deployer != null
                        && relations.stream()
                                .anyMatch(r -> r.from() == deployer && types.isA(r.to().type(), "model"))) {
                    infer(e, deployer);
                }
            }
            Entity lead = first(o -> o.type().equals("orchestrator"));
            if (lead != null
                    && e != lead
                    && e.type().equals("agent")
                    && called
                    && none(r -> r.from() == e && r.to() == lead)) {
                infer(lead, e);
            }
            if (e.type().equals("mcp-server")) {
                behindServer(e);
            }
        }
        for (Relation guess : new Neighbours(sentences, parts, relations).of(parts)) {
            infer(guess.from(), guess.to());
        }
        return relations;
    }

    /** "GitHub MCP server" talks to GitHub when the text names GitHub as a part too. */
    private void behindServer(Entity server) {
        String first = Cast.key(server.name()).split(" ")[0];
        Entity product = first(e -> e != server && Cast.key(e.name()).equals(first));
        if (product != null && none(r -> r.from() == server)) {
            infer(server, product);
        }
    }

    private Entity first(Predicate<Entity> fits) {
        return parts.stream().filter(fits).findFirst().orElse(null);
    }

    private boolean none(Predicate<Relation> fits) {
        return relations.stream().noneMatch(fits);
    }

    private void infer(Entity from, Entity to) {
        if (from != to
                && joined.add(from.number() + ">" + to.number())
                && !joined.contains(to.number() + ">" + from.number())) {
            relations.add(new Relation(from, to, "", "call", 0.3, true, false, -1, -1, to.position(), to.evidence()));
        }
    }
}
