package dev.vedette.importers.merge;

import dev.vedette.importers.label.Names;
import java.util.List;
import java.util.Set;

/** Types of which a system mostly has one, and the names that say no more than the type. */
final class Roles {

    static final Set<String> SINGLE = Set.of(
            "llm",
            "vector-db",
            "embedding-model",
            "reranker",
            "waf",
            "cdn",
            "identity-provider",
            "rag-retriever",
            "llm-gateway",
            "model-registry",
            "human-approval",
            "api-gateway",
            "mcp-gateway",
            "orchestrator");

    private static final Set<String> FILLERS = Set.of(
            "hosted",
            "language",
            "large",
            "model",
            "llm",
            "api",
            "the",
            "a",
            "an",
            "service",
            "vector",
            "database",
            "db",
            "store",
            "embedding",
            "embeddings",
            "gateway",
            "web",
            "application",
            "firewall",
            "waf",
            "cdn",
            "identity",
            "provider",
            "retriever",
            "rag",
            "reranker",
            "human",
            "approval",
            "registry",
            "orchestrator",
            "external",
            "third",
            "party",
            "managed",
            "cloud",
            "foundation",
            "chat",
            "generative",
            "ai",
            "mcp",
            "idp",
            "index");

    private Roles() {}

    static boolean generic(String name) {
        return FILLERS.containsAll(List.of(Names.normal(name).split(" ")));
    }
}
