package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words of a label that state a fact beside the type: "PII", "signed safetensors", "any address". */
final class Qualifiers {

    private record Line(List<String> phrases, Map<String, FactValue> facts) {}

    private final List<Line> lines = new ArrayList<>();

    Qualifiers(List<String> file) {
        for (String line : file) {
            int arrow = line.indexOf("=>");
            List<String> phrases = new ArrayList<>();
            for (String phrase : line.substring(0, arrow).split("\\|")) {
                phrases.add(" " + Words.key(phrase) + " ");
            }
            lines.add(
                    new Line(phrases, DataFiles.facts(line.substring(arrow + 2).trim())));
        }
    }

    Map<String, FactValue> facts(List<String> words) {
        String text = " " + String.join(" ", words) + " ";
        Map<String, FactValue> facts = new TreeMap<>();
        for (Line line : lines) {
            if (line.phrases().stream().anyMatch(text::contains)) {
                line.facts().forEach(facts::putIfAbsent);
            }
        }
        return facts;
    }
}
