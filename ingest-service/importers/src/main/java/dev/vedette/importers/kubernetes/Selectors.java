package dev.vedette.importers.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects of a namespace that select pods by labels, found by one of the labels, so that a pod looks at few of them. */
final class Selectors {

    private record Selecting(Manifest object, Map<String, String> labels) {}

    /** By namespace, a slash and the first label asked for; what asks for none is under the namespace alone. */
    private final Map<String, List<Selecting>> byLabel = new HashMap<>();

    void add(Manifest object, String path) {
        Map<String, String> labels = object.labels(path);
        String first = labels.entrySet().stream()
                .findFirst()
                .map(e -> "/" + e.getKey() + "=" + e.getValue())
                .orElse("");
        byLabel.computeIfAbsent(object.namespace() + first, k -> new ArrayList<>())
                .add(new Selecting(object, labels));
    }

    /** Objects that ask for labels which the pod has. */
    List<Manifest> naming(String namespace, Map<String, String> labels) {
        List<Manifest> found = new ArrayList<>();
        labels.forEach((key, value) -> byLabel.getOrDefault(namespace + "/" + key + "=" + value, List.of()).stream()
                .filter(s -> labels.entrySet().containsAll(s.labels().entrySet()))
                .forEach(s -> found.add(s.object())));
        return found;
    }

    /** Objects that apply to every pod of the namespace. */
    List<Manifest> ofAll(String namespace) {
        return byLabel.getOrDefault(namespace, List.of()).stream()
                .map(Selecting::object)
                .toList();
    }
}
