package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part that no sentence connects is joined to what it is spoken of with: the part of the same sentence that would call
 * it, or that it would call, by their kinds. A guess that is shown as one, and better than a part that hangs in the air.
 */
final class Neighbours {

    /** Where things run, and what stands beside them: no connection of their own. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "k8s-cluster", "vm", "component", "endpoint-device", "container-registry", "firewall", "bastion", "admin");

    private static final Set<String> CLIENTS = Set.of("web-app", "endpoint-device", "chat-channel", "voice-channel");

    private final List<List<Entity>> sentences;
    private final Set<Entity> kept;
    private final Vocabulary types = Vocabulary.standard();
    private final Set<Entity> joined = new HashSet<>();

    /** @param sentences the parts that each sentence names, in order */
    Neighbours(List<List<Entity>> sentences, List<Entity> parts, List<Relation> relations) {
        this.sentences = sentences;
        this.kept = new HashSet<>(parts);
        for (Relation r : relations) {
            joined.add(r.from());
            joined.add(r.to());
        }
    }

    /** @param caller who acts in this system when nobody else does, or {@code null} */
    List<Relation> of(List<Entity> parts, Entity caller) {
        List<Relation> found = new ArrayList<>();
        for (Entity lone : parts) {
            if (joined.contains(lone) || SURROUNDINGS.contains(lone.type())) {
                continue;
            }
            Entity other = beside(lone);
            if (other == null && caller != null && caller != lone && passive(lone)) {
                other = caller;
            }
            if (other != null) {
                boolean calls = calls(lone, other);
                found.add(calls ? guess(lone, other, lone) : guess(other, lone, lone));
                joined.add(lone);
            }
        }
        return found;
    }

    private boolean calls(Entity lone, Entity other) {
        if (Naming.person(lone) || Naming.person(other)) {
            return Naming.person(lone);
        }
        boolean front = types.isA(lone.type(), "edge");
        if (front != types.isA(other.type(), "edge")) {
            return front ? !CLIENTS.contains(other.type()) : CLIENTS.contains(lone.type());
        }
        return !passive(lone) && (passive(other) || before(lone, other));
    }

    /** The nearest fitting part of a sentence that names the lone one. */
    private Entity beside(Entity lone) {
        for (List<Entity> named : sentences) {
            int at = named.indexOf(lone);
            if (at < 0) {
                continue;
            }
            List<Entity> fitting = named.stream()
                    .filter(e -> e != lone && kept.contains(e) && fits(lone, e))
                    .sorted(Comparator.comparingInt(e -> Math.abs(named.indexOf(e) - at)))
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting.getFirst();
            }
        }
        return null;
    }

    private boolean fits(Entity lone, Entity other) {
        if (SURROUNDINGS.contains(other.type())) {
            return false;
        }
        if (Naming.person(lone)) {
            return entry(other);
        }
        if (Naming.person(other)) {
            return entry(lone);
        }
        return passive(lone) ? !passive(other) : true;
    }

    private boolean entry(Entity e) {
        return types.isA(e.type(), "edge")
                || types.isA(e.type(), "agent")
                || Set.of("web-app", "chat-channel", "service", "voice-channel", "external-service")
                        .contains(e.type());
    }

    /** What is called and does not call. */
    private boolean passive(Entity e) {
        return types.isA(e.type(), "data-store")
                || types.isA(e.type(), "model")
                || types.isA(e.type(), "tool")
                || types.isA(e.type(), "memory-store")
                || Set.of(
                                "vector-db",
                                "search-index",
                                "external-service",
                                "mcp-server",
                                "identity-provider",
                                "auth-service",
                                "secret-store",
                                "key-management",
                                "monitoring",
                                "audit-log",
                                "llm-observability",
                                "guardrail",
                                "policy-engine",
                                "code-executor",
                                "dataset",
                                "model-registry",
                                "model-artifact",
                                "knowledge-source",
                                "prompt-store",
                                "feature-store",
                                "embedding-model",
                                "message-queue",
                                "object-storage",
                                "file-storage")
                        .contains(e.type());
    }

    private boolean before(Entity one, Entity other) {
        for (List<Entity> named : sentences) {
            int a = named.indexOf(one);
            int b = named.indexOf(other);
            if (a >= 0 && b >= 0) {
                return a < b;
            }
        }
        return true;
    }

    private static Relation guess(Entity from, Entity to, Entity lone) {
        return new Relation(from, to, "", "call", 0.3, true, false, -1, -1, lone.position(), lone.evidence());
    }
}
