package dev.vedette.engine.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models by seed; the notation is its own record of what was made. */
public final class RandomModels {

    private static final List<String> TYPES = List.of(
            "user",
            "external-actor",
            "agent",
            "agent",
            "llm",
            "tool",
            "tool",
            "mcp-server",
            "database",
            "vector-db",
            "knowledge-source",
            "external-content",
            "external-service",
            "service",
            "web-app",
            "message-queue",
            "memory-store",
            "classifier-model",
            "dataset",
            "training-job",
            "monitoring",
            "code-executor",
            "model-registry");
    private static final List<String> FACTS = List.of(
            "sideEffects=send",
            "sideEffects=pay",
            "sideEffects=read",
            "dataClasses=personal",
            "dataClasses=public",
            "untrustedWriters",
            "contentTrust=untrusted",
            "authn=none",
            "authn=required",
            "owner=supplier",
            "owner=self",
            "approval=required",
            "memoryPersistent",
            "outputRendered=markdown",
            "quarantine",
            "destinations=fixed",
            "egress=denied",
            "modelTrainedBy=self",
            "privilege=admin",
            "secretsInClear",
            "publicSource",
            "autonomy=2");

    private RandomModels() {}

    public static String notation(int seed) {
        Random random = new Random(seed);
        int size = 3 + random.nextInt(8);
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder c = new StringBuilder(pick(random, TYPES) + " c" + i);
            for (int f = random.nextInt(3); f > 0; f--) {
                String fact = pick(random, FACTS);
                String key = fact.split("=")[0];
                if (!c.toString().contains(" " + key)) {
                    c.append(' ').append(fact);
                }
            }
            statements.add(c.toString());
        }
        for (int i = random.nextInt(size * 2); i > 0; i--) {
            String flow = "c" + random.nextInt(size) + ">c" + random.nextInt(size);
            if (!statements.contains(flow)) {
                statements.add(flow);
            }
        }
        return String.join("; ", statements);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
