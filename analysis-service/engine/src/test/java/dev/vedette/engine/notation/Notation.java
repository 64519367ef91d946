package dev.vedette.engine.notation;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Invariant;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.model.Zone;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Statements separated by semicolons or line breaks: {@code <type> <id> [@zone] [key=value...]}, {@code <from>><to>
 * [key=value...]}, {@code zone <id> <kind> [key=value...]}, {@code system key=value...}, {@code C10 on <element>
 * <state>}, {@code never <statement>}. A name other than the id: {@code name=Mail_Tool}. Sets: {@code a,b}; none: {@code -}.
 */
public final class Notation {

    private static final Provenance SOURCE = new Provenance(Origin.DECLARED, 1, "test", "1:1", "", "notation@1");

    private final List<Component> components = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Safeguard> safeguards = new ArrayList<>();
    private final List<Invariant> invariants = new ArrayList<>();
    private final Map<String, Fact> system = new TreeMap<>();

    public static Model model(String text) {
        Notation notation = new Notation();
        for (String statement : text.split("[;\n]")) {
            if (!statement.isBlank()) {
                notation.read(List.of(statement.strip().split("\\s+")));
            }
        }
        return new Model(
                "Test",
                new TreeMap<>(notation.system),
                notation.components,
                notation.flows,
                notation.zones,
                List.of(),
                notation.safeguards,
                notation.invariants);
    }

    private void read(List<String> words) {
        String head = words.get(0);
        if (head.equals("system")) {
            system.putAll(facts(words.subList(1, words.size())));
        } else if (head.equals("never")) {
            invariants.add(new Invariant(
                    "i" + invariants.size(), String.join(" ", words.subList(1, words.size())), List.of(SOURCE)));
        } else if (head.equals("zone")) {
            zones.add(new Zone(
                    words.get(1),
                    words.get(1),
                    words.get(2),
                    null,
                    new TreeMap<>(facts(words.subList(3, words.size()))),
                    List.of(SOURCE)));
        } else if (words.size() > 1 && words.get(1).equals("on")) {
            Safeguard.State state = Safeguard.State.valueOf(words.get(3).toUpperCase(Locale.ROOT));
            safeguards.add(
                    new Safeguard(head, words.get(2).equals("system") ? "" : words.get(2), state, List.of(SOURCE)));
        } else if (head.contains(">")) {
            String[] ends = head.split(">");
            String label = "";
            for (String w : words) {
                label = w.startsWith("label=") ? w.substring(6).replace('_', ' ') : label;
            }
            flows.add(new Flow(
                    head,
                    ends[0],
                    ends[1],
                    label,
                    new TreeMap<>(facts(words.subList(1, words.size()))),
                    List.of(SOURCE)));
        } else {
            component(words);
        }
    }

    private void component(List<String> words) {
        String zone = null;
        String name = words.get(1);
        for (String w : words.subList(2, words.size())) {
            zone = w.startsWith("@") ? w.substring(1) : zone;
            name = w.startsWith("name=") ? w.substring(5).replace('_', ' ') : name;
        }
        components.add(new Component(
                words.get(1),
                name,
                words.get(0),
                zone,
                List.of(),
                new TreeMap<>(facts(words.subList(2, words.size()))),
                List.of(SOURCE)));
    }

    private static Map<String, Fact> facts(List<String> words) {
        Map<String, Fact> facts = new TreeMap<>();
        for (String word : words) {
            if (word.startsWith("@") || word.startsWith("name=") || word.startsWith("label=")) {
                continue;
            }
            String[] pair = word.split("=", 2);
            FactKey key = Vocabulary.standard().fact(pair[0]).orElseThrow(() -> new IllegalArgumentException(word));
            facts.put(pair[0], Fact.of(value(key, pair.length == 1 ? "true" : pair[1]), SOURCE));
        }
        return facts;
    }

    private static FactValue value(FactKey key, String text) {
        return switch (key.kind()) {
            case FLAG -> FactValue.of(Boolean.parseBoolean(text));
            case COUNT -> FactValue.of(Long.parseLong(text));
            case WORD -> FactValue.of(text);
            case WORDS -> FactValue.of(text.equals("-") ? List.of() : Arrays.asList(text.split(",")));
        };
    }
}
