package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;

/** Names that rules use for kinds of parts. */
final class Groupings {

    private static final Map<String, List<String>> GROUPS = Map.ofEntries(
            Map.entry("llm", List.of("llm", "image-model", "speech-model")),
            Map.entry("model", List.of("model", "model-artifact")),
            Map.entry(
                    "artifact",
                    List.of(
                            "model-artifact",
                            "model-registry",
                            "model",
                            "container-registry",
                            "dataset",
                            "training-job",
                            "evaluation",
                            "package-registry")),
            Map.entry("tool", List.of("tool", "skill", "tool-runtime")),
            Map.entry(
                    "store",
                    List.of(
                            "data-store",
                            "chat-channel",
                            "model-artifact",
                            "model-registry",
                            "audit-log",
                            "monitoring",
                            "llm-observability",
                            "secret-store")),
            Map.entry(
                    "source",
                    List.of(
                            "knowledge-source",
                            "external-content",
                            "object-storage",
                            "file-storage",
                            "database",
                            "data-store",
                            "chat-channel",
                            "dataset",
                            "code-repository",
                            "external-service")),
            Map.entry("index", List.of("vector-db", "search-index", "rag-retriever", "knowledge-source", "database")),
            Map.entry(
                    "thinker",
                    List.of(
                            "llm",
                            "model-endpoint",
                            "service",
                            "web-app",
                            "function",
                            "container-service",
                            "image-model")),
            Map.entry("memory", List.of("memory-store")),
            Map.entry(
                    "app",
                    List.of("web-app", "service", "endpoint-device", "chat-channel", "function", "container-service")),
            Map.entry(
                    "entry",
                    List.of(
                            "rag-retriever",
                            "web-app",
                            "api-gateway",
                            "edge",
                            "service",
                            "model-endpoint",
                            "mcp-server",
                            "agent",
                            "model")),
            Map.entry(
                    "compute",
                    List.of(
                            "compute",
                            "tool",
                            "agent",
                            "model-endpoint",
                            "evaluation",
                            "training-job",
                            "notebook",
                            "tool-runtime")),
            Map.entry(
                    "outside",
                    List.of(
                            "llm",
                            "external-service",
                            "embedding-model",
                            "llm-observability",
                            "mcp-server",
                            "model",
                            "external-actor")),
            Map.entry("queue", List.of("message-queue", "event-stream", "event-bus")),
            Map.entry("config", List.of("config-store", "prompt-store", "code-repository", "ci-cd", "notebook")),
            Map.entry("person", List.of("person")),
            Map.entry("mcp", List.of("mcp-server", "skill", "tool", "mcp-client")),
            Map.entry("registry", List.of("model-registry", "container-registry", "package-registry", "dataset")),
            Map.entry("repo", List.of("code-repository", "ci-cd", "prompt-store")),
            Map.entry("guard", List.of("guardrail", "policy-engine", "api-gateway")));

    private Groupings() {}

    static boolean in(String group, Entity e) {
        boolean person = Vocabulary.standard().isA(e.type(), "person");
        if (group.equals("any")) {
            return true;
        }
        if (group.equals("part")) {
            return !person;
        }
        if (group.equals("outsider")) {
            return person
                            && e.nameFacts().get("contentTrust") != null
                            && e.nameFacts().get("contentTrust").text().equals("untrusted")
                    || e.type().equals("external-actor");
        }
        for (String type : GROUPS.getOrDefault(group, List.of(group))) {
            if (Vocabulary.standard().isA(e.type(), type)) {
                return true;
            }
        }
        return false;
    }
}
