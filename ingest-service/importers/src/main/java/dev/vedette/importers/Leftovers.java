package dev.vedette.importers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.json.YamlSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says which texts of a JSON or YAML file came neither into the draft nor into a note, by the keys under which they stand:
 * whoever reads the receipt sees what the model does not know. One line for each file; values are not repeated in it.
 */
final class Leftovers {

    private static final int MAX_BYTES = 2_000_000;
    private static final int MAX_KEYS = 60;
    private static final int MAX_DEPTH = 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private final Set<String> said = new HashSet<>();
    private final Map<String, Integer> left = new TreeMap<>();

    private Leftovers() {}

    static void note(List<SourceFile> files, Draft draft) {
        Leftovers spoken = null;
        for (SourceFile file : files) {
            JsonNode tree = file.bytes().length > MAX_BYTES ? null : tree(file);
            if (tree == null || !tree.isContainerNode()) {
                continue;
            }
            if (spoken == null) {
                spoken = new Leftovers();
                spoken.hear(draft);
            }
            spoken.left.clear();
            spoken.look(tree, "", 0);
            if (!spoken.left.isEmpty()) {
                draft.note(Receipt.Kind.SKIPPED, files.size() == 1 ? "" : file.path(), spoken.line(), 1);
            }
        }
    }

    private static JsonNode tree(SourceFile file) {
        if (JsonSource.looksLikeJson(file)) {
            return JsonSource.peek(file).orElse(null);
        }
        boolean yaml = file.name().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
        return yaml ? YamlSource.peek(file).orElse(null) : null;
    }

    private void hear(Draft draft) {
        hear(draft.title());
        draft.parts().forEach(p -> {
            hear(p.name);
            p.aliases.forEach(this::hear);
            p.provenance.forEach(by -> hear(by.evidence()));
            facts(p.facts.values());
        });
        draft.areas().forEach(a -> {
            hear(a.name);
            facts(a.facts.values());
        });
        draft.links().forEach(l -> {
            hear(l.label);
            l.provenance.forEach(by -> hear(by.evidence()));
            facts(l.facts.values());
        });
        draft.assets().forEach(a -> {
            hear(a.name);
            facts(a.facts.values());
        });
        facts(draft.systemFacts().values());
        draft.receipt("", "").notes().forEach(n -> hear(n.text()));
    }

    private void facts(Collection<Draft.Said> facts) {
        for (Draft.Said s : facts) {
            hear(s.by().evidence());
            switch (s.value()) {
                case FactValue.Word w -> hear(w.value());
                case FactValue.Words w -> w.value().forEach(this::hear);
                case FactValue.Flag f -> {}
                case FactValue.Count c -> {}
            }
        }
    }

    private void hear(String text) {
        if (text != null) {
            words(text).forEach(said::add);
        }
    }

    private static Set<String> words(String text) {
        Matcher m = WORD.matcher(text);
        Set<String> words = new HashSet<>();
        while (m.find()) {
            words.add(m.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private void look(JsonNode node, String at, int depth) {
        if (depth > MAX_DEPTH) {
            left.merge(at, 1, Integer::sum);
        } else if (node.isObject()) {
            node.properties().forEach(e -> look(e.getValue(), at + "/" + Labels.clean(e.getKey()), depth + 1));
        } else if (node.isArray()) {
            node.forEach(n -> look(n, at.endsWith("/*") ? at : at + "/*", depth + 1));
        } else if (node.isTextual() && !said.containsAll(words(node.asText()))) {
            left.merge(at, 1, Integer::sum);
        }
    }

    private String line() {
        String keys = left.entrySet().stream()
                .limit(MAX_KEYS)
                .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
                .collect(Collectors.joining(", "));
        int more = left.size() - MAX_KEYS;
        return "texts that are not taken over: " + keys + (more > 0 ? " and " + more + " more keys" : "");
    }
}
