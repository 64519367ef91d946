package dev.vedette.importers.mcp;

import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.gazetteer.Typed;
import dev.vedette.importers.gazetteer.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands behind a server that is not well known: the product in its name, or the address it is given to call.
 *
 * @param name of what it reaches
 * @param evidence where that was read, without any secret
 */
record Behind(String name, String type, String evidence) {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|wss?|grpc)://[^\\s\"'@,/]{1,200}(?::\\d{2,5})?");
    /** Products of these kinds build the server rather than stand behind it. */
    private static final List<String> TOOLS_OF_THE_TRADE = List.of(
            "agent",
            "llm",
            "service",
            "web-app",
            "function",
            "container-service",
            "k8s-cluster",
            "package-registry",
            "embedding-model");

    static Optional<Behind> of(ServerEntry e) {
        return product(e).or(() -> address(e));
    }

    private static Optional<Behind> product(ServerEntry e) {
        String words = Stream.concat(
                        Stream.of(e.name(), e.host().replaceAll("\\.(?:com|io|app|dev|ai|net|org)$", "")),
                        e.packages().stream())
                .map(w -> w.replaceAll("(?i)\\b(?:mcp|server|api|sse)\\b|@[\\d.]+|[-_/@.:]", " "))
                .reduce("", (a, b) -> a + " . " + b);
        List<String> list = Words.of(words);
        for (int i = 0; i < list.size(); i++) {
            Optional<Gazetteer.Found> found = Gazetteer.standard().productAt(list, i);
            if (found.isPresent()) {
                Typed typed = found.get().typed();
                String name = found.get().name();
                if (!name.isEmpty() && name.length() > 2 && !TOOLS_OF_THE_TRADE.contains(typed.type())) {
                    return Optional.of(new Behind(name, typed.type(), "named in " + e.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Behind> address(ServerEntry e) {
        List<String> values = new ArrayList<>(e.args());
        e.node().path("env").forEach(v -> values.add(v.asText("")));
        for (String value : values) {
            Matcher m = ADDRESS.matcher(value);
            if (m.find() && !m.group().equals(e.url())) {
                try {
                    String host = URI.create(m.group()).getHost();
                    if (host != null && !host.equals("localhost") && !host.startsWith("127.")) {
                        boolean outside = host.contains(".") && !ServerEntry.internal(host);
                        return Optional.of(new Behind(host, outside ? "external-service" : "service", m.group()));
                    }
                } catch (IllegalArgumentException malformed) {
                    // an address nobody can call
                }
            }
        }
        return Optional.empty();
    }
}
