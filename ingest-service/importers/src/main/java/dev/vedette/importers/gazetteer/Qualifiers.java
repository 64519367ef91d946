package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words of a label that state a fact beside the type: "PII", "signed safetensors", "any address". */
final class Qualifiers {

    private record Phrase(List<String> words, int line) {}

    private final List<Map<String, FactValue>> lines = new ArrayList<>();
    /** By their first word, so that a label costs as much as it has words. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    Qualifiers(List<String> file) {
        for (String line : file) {
            int arrow = line.indexOf("=>");
            for (String phrase : line.substring(0, arrow).split("\\|")) {
                List<String> words = List.of(Words.key(phrase).split(" "));
                phrases.computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                        .add(new Phrase(words, lines.size()));
            }
            lines.add(DataFiles.facts(line.substring(arrow + 2).trim()));
        }
    }

    Map<String, FactValue> facts(List<String> words) {
        BitSet said = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            for (Phrase p : phrases.getOrDefault(words.get(i), List.of())) {
                int end = i + p.words().size();
                if (end <= words.size() && words.subList(i, end).equals(p.words())) {
                    said.set(p.line());
                }
            }
        }
        Map<String, FactValue> facts = new TreeMap<>();
        said.stream().forEach(line -> lines.get(line).forEach(facts::putIfAbsent));
        return facts;
    }
}
