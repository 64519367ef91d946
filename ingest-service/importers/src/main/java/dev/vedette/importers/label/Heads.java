package dev.vedette.importers.label;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Last words of labels that mean a kind of part on a drawing but not in running text ("Reranking", "Embedding"), and
 * those that say nothing of their own ("Redis Service", "Retriever Node").
 */
final class Heads {

    private record Kind(String type, double confidence) {}

    private static final Map<String, Kind> KINDS = load();
    private static final int LONGEST = 4;

    private static final Set<String> EMPTY = Set.of(
            "service",
            "services",
            "microservice",
            "microservices",
            "server",
            "servers",
            "node",
            "nodes",
            "component",
            "components",
            "module",
            "modules",
            "instance",
            "instances",
            "layer",
            "provider",
            "providers",
            "process",
            "container",
            "pod",
            "pods",
            "deployment",
            "runtime",
            "step",
            "stage",
            "worker",
            "workers",
            "backend",
            "stack",
            "block",
            "app",
            "application",
            "system",
            "engine",
            "handler",
            "platform",
            "subsystem",
            "systems",
            "engines",
            "workspace",
            "workspaces");

    /** A service that does this is this; a "user service" is no user. */
    private static final List<String> ACTING = List.of(
            "model",
            "agent",
            "tool",
            "guardrail",
            "edge",
            "function",
            "rag-retriever",
            "reranker",
            "pipeline",
            "auth-service",
            "identity-provider",
            "policy-engine",
            "monitoring",
            "audit-log",
            "llm-observability",
            "scheduler",
            "workflow-engine",
            "mcp-client",
            "mcp-gateway",
            "llm-gateway",
            "tool-runtime",
            "tool-registry",
            "agent-registry",
            "evaluation",
            "human-approval",
            "training-job",
            "secret-store",
            "key-management",
            "memory-store",
            "prompt-store",
            "message-queue",
            "event-stream",
            "event-bus",
            "vector-db",
            "cache",
            "search-index",
            "graph-db",
            "model-registry");

    /** What has MCP in front of its name without being a server. */
    private static final Set<String> USERS = Set.of(
            "client",
            "clients",
            "host",
            "hosts",
            "gateway",
            "proxy",
            "registry",
            "inspector",
            "hub",
            "integration",
            "protocol",
            "layer",
            "router",
            "adapter",
            "sdk");

    private static final Set<String> WORKING = Set.of("worker", "workers", "handler", "process", "app", "application");

    private Heads() {}

    /** The kind that the last words name. */
    static Optional<Typed> ending(String label) {
        String[] words = Names.normal(label).split(" ");
        if (words.length > 1 && words[0].equals("mcp") && !USERS.contains(words[words.length - 1])) {
            return Optional.of(new Typed("mcp-server", 0.85, new TreeMap<>()));
        }
        for (int n = Math.min(LONGEST, words.length); n > 0; n--) {
            Kind k = KINDS.get(String.join(" ", Arrays.copyOfRange(words, words.length - n, words.length)));
            if (k != null) {
                return Optional.of(new Typed(k.type(), k.confidence(), new TreeMap<>()));
            }
        }
        return Optional.empty();
    }

    /** The label without an empty last word, or {@code ""} when it does not end with one. */
    static String without(String label) {
        int space = label.strip().lastIndexOf(' ');
        if (space <= 0) {
            return "";
        }
        String last = label.strip().substring(space + 1).toLowerCase(java.util.Locale.ROOT);
        String[] words = Names.normal(label).split(" ");
        // "web service" is a kind of its own, not a "web" that serves
        boolean whole = words.length > 1 && KINDS.containsKey(words[words.length - 2] + " " + words[words.length - 1]);
        return !whole && EMPTY.contains(last) ? label.strip().substring(0, space) : "";
    }

    /** Whether the last word says that this works with what stands before it: "Kafka Worker" is no Kafka. */
    static boolean works(String label) {
        String words = Names.normal(label);
        return WORKING.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    static boolean carries(String type) {
        return Stream.of("message-queue", "event-stream", "event-bus", "data-store", "scheduler")
                .anyMatch(c -> Vocabulary.standard().isA(type, c));
    }

    static boolean acts(String type) {
        return ACTING.stream().anyMatch(a -> Vocabulary.standard().isA(type, a));
    }

    private static Map<String, Kind> load() {
        Map<String, Kind> kinds = new HashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Heads.class.getResourceAsStream("heads.txt"), StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            in.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(l -> rows.add(l.split("\\|")));
            for (String[] cells : rows) {
                Kind kind = new Kind(cells[0].strip(), Double.parseDouble(cells[1].strip()));
                Arrays.stream(cells[2].split(",")).forEach(w -> kinds.putIfAbsent(w.strip(), kind));
            }
            return Map.copyOf(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of heads cannot be read", e);
        }
    }
}
