package dev.vedette.importers.iac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Matches names of variables such as {@code WORKER_AGENT_URL} to workloads by the words they share. What fits one
 * workload only is settled first; a variable that fits several then gets the one that is left.
 */
final class NameMatch {
    private static final Set<String> NOISE = Set.of(
            "url",
            "urls",
            "uri",
            "host",
            "hosts",
            "hostname",
            "domain",
            "port",
            "endpoint",
            "endpoints",
            "server",
            "address",
            "addr",
            "base",
            "api",
            "http",
            "https",
            "service",
            "svc",
            "name",
            "internal",
            "external",
            "public",
            "default",
            "next",
            "vite",
            "react",
            "app",
            "path",
            "ip",
            "v1");
    private static final Set<String> POINTS = Set.of(
            "url",
            "urls",
            "uri",
            "host",
            "hosts",
            "hostname",
            "domain",
            "endpoint",
            "endpoints",
            "server",
            "address",
            "addr",
            "upstream");

    private final Map<String, Set<String>> wordsOf = new LinkedHashMap<>();

    void workload(String part, String... names) {
        Set<String> words = new TreeSet<>();
        for (String n : names) {
            words.addAll(words(n));
        }
        wordsOf.put(part, words);
    }

    boolean isEmpty() {
        return wordsOf.isEmpty();
    }

    /** @return the workload each variable points to; variables that point to none are missing */
    Map<String, String> match(String self, List<String> variables) {
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        for (String v : variables) {
            Set<String> words = words(v);
            if (words.stream().noneMatch(POINTS::contains)) {
                continue;
            }
            words.removeAll(NOISE);
            List<String> fits = new ArrayList<>();
            if (!words.isEmpty()) {
                wordsOf.forEach((part, of) -> {
                    if (!part.equals(self) && of.containsAll(words)) {
                        fits.add(part);
                    }
                });
            }
            if (!fits.isEmpty()) {
                candidates.put(v, fits);
            }
        }
        Map<String, String> result = new HashMap<>();
        Set<String> taken = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, List<String>> e : candidates.entrySet()) {
                List<String> left = e.getValue().stream()
                        .filter(p -> e.getValue().size() == 1 || !taken.contains(p))
                        .toList();
                if (!result.containsKey(e.getKey()) && left.size() == 1) {
                    result.put(e.getKey(), left.getFirst());
                    taken.add(left.getFirst());
                    more = true;
                }
            }
        }
        return result;
    }

    static Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        for (String w : name.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+")) {
            if (!w.isEmpty()) {
                words.add(w);
            }
        }
        return words;
    }
}
