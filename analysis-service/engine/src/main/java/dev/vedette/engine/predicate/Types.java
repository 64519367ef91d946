package dev.vedette.engine.predicate;

import dev.vedette.contracts.vocabulary.ComponentType;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Sets of component types that predicates ask for, by type name. Looked up once per type, not once per component. */
final class Types {

    private static final Set<String> STORES = Set.of("data-store", "model-registry", "container-registry");
    private static final Set<String> QUEUES = Set.of("message-queue", "event-bus", "event-stream");
    private static final Set<String> LLMS = Set.of("llm", "image-model");
    private static final Set<String> PASS = Set.of("llm-gateway", "guardrail", "mcp-gateway");
    private static final Set<String> DEVICES = Set.of("edge-device", "endpoint-device");

    static final Types STANDARD = new Types();

    private final Map<String, Kind> kinds = new HashMap<>();

    /** What a type is, for the engine's purposes. */
    record Kind(
            boolean person,
            boolean agent,
            boolean llm,
            boolean model,
            boolean store,
            boolean queue,
            boolean tool,
            boolean external,
            boolean content,
            boolean passes,
            boolean gate,
            boolean edge,
            boolean compute,
            boolean log,
            boolean memory,
            boolean device,
            boolean channel) {}

    private Types() {
        Vocabulary v = Vocabulary.standard();
        for (ComponentType t : v.types()) {
            kinds.put(t.type(), kind(v, t.type()));
        }
    }

    private static Kind kind(Vocabulary v, String type) {
        return new Kind(
                v.isA(type, "person"),
                v.isA(type, "agent"),
                any(v, type, LLMS),
                v.isA(type, "model"),
                any(v, type, STORES),
                any(v, type, QUEUES),
                v.isA(type, "tool") || type.equals("skill"),
                v.isA(type, "external-service") || type.equals("supplier"),
                v.isA(type, "external-content"),
                any(v, type, PASS),
                type.equals("human-approval") || type.equals("policy-engine"),
                v.isA(type, "edge"),
                v.isA(type, "compute"),
                v.classes(type).contains("log-store"),
                v.isA(type, "memory-store"),
                any(v, type, DEVICES),
                v.isA(type, "chat-channel"));
    }

    private static boolean any(Vocabulary v, String type, Set<String> ancestors) {
        return ancestors.stream().anyMatch(a -> v.isA(type, a));
    }

    Kind of(String type) {
        Kind kind = kinds.get(type);
        return kind == null ? kinds.get("component") : kind;
    }
}
