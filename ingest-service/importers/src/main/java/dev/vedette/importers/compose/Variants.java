package dev.vedette.importers.compose;

import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Services of which only one can run: one container name, one host name, or one image for several kinds of processor
 * under different profiles. The first stands for all.
 */
final class Variants {
    private static final String PROCESSOR = "([-_](cpu|gpu|cuda|rocm|amd|nvidia|intel|arm64|amd64|xpu|hpu))+$";

    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();

    private Variants() {}

    static Variants of(Map<String, Value> services) {
        Variants v = new Variants();
        Map<String, String> byKey = new LinkedHashMap<>();
        services.forEach((name, s) -> key(name, s).ifPresent(key -> {
            String first = byKey.putIfAbsent(key, name);
            if (first != null) {
                v.groups.computeIfAbsent(first, f -> new ArrayList<>()).add(name);
                v.shown.put(first, key.substring(key.indexOf(':') + 1));
            }
        }));
        return v;
    }

    private static Optional<String> key(String name, Value service) {
        if (service.get("profiles").filter(p -> !p.isNull()).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> container = service.text("container_name").filter(s -> !s.contains("$"));
        if (container.isPresent()) {
            return container.map(c -> "c:" + c);
        }
        String stem = name.replaceAll(PROCESSOR, "");
        if (!stem.equals(name)) {
            return Optional.of("s:" + stem);
        }
        return Optional.empty();
    }

    /** Services that another one stands for. */
    Set<String> left() {
        Set<String> all = new TreeSet<>();
        groups.values().forEach(all::addAll);
        return all;
    }

    List<String> notes() {
        return groups.entrySet().stream()
                .map(e -> "services " + String.join(", ", e.getValue()) + " are other variants of " + e.getKey()
                        + "; only one of them runs")
                .toList();
    }

    Set<String> alsoCalled(String name) {
        return new TreeSet<>(groups.getOrDefault(name, List.of()));
    }

    /** The name that all variants share. */
    String shown(String name) {
        return shown.getOrDefault(name, name);
    }

    /** The same services by the names of those that stand for them. */
    Set<String> kept(Set<String> names) {
        Set<String> all = new TreeSet<>();
        for (String n : names) {
            all.add(groups.entrySet().stream()
                    .filter(e -> e.getValue().contains(n))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(n));
        }
        return all;
    }
}
