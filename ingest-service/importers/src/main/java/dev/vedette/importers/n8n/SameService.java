package dev.vedette.importers.n8n;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Workflows repeat the node of a model, an embedding or a store wherever it is used. Nodes of one kind that name the same
 * model or index are one service; the first in the file stands for all.
 */
final class SameService {

    private static final List<String> SHARED = List.of("lmChat", "embeddings", "vectorStore", "lmOpenAi", "lmOllama");
    private static final List<String> NAMES = List.of(
            "model",
            "modelName",
            "pineconeIndex",
            "qdrantCollection",
            "tableName",
            "memoryKey",
            "collection",
            "indexName");

    private final Map<String, String> firstOfKey = new HashMap<>();
    private final Map<String, String> firstOf = new HashMap<>();

    /** Name of the node that stands for this one; itself when it is the first of its kind. */
    String first(Workflow.Node node) {
        String kind = node.type().substring(node.type().lastIndexOf('.') + 1);
        if (SHARED.stream().noneMatch(kind::startsWith)) {
            return node.name();
        }
        StringBuilder key = new StringBuilder(kind);
        for (String name : NAMES) {
            JsonNode value = node.parameters().path(name);
            key.append('|').append(value.isObject() ? value.path("value").asText("") : value.asText(""));
        }
        String first = firstOfKey.computeIfAbsent(key.toString(), k -> node.name());
        firstOf.put(node.name(), first);
        return first;
    }

    String of(String name) {
        return firstOf.getOrDefault(name, name);
    }
}
