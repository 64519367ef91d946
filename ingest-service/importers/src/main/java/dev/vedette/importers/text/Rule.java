package dev.vedette.importers.text;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One line of the rule file: patterns, what they state, and what their denial states.
 *
 * @param mood {@code change} for rules that only statements about changes use, {@code turn} for those that name what
 *     may begin or end and say nothing by themselves, {@code sense} for such rules that descriptions use too, else
 *     {@code ""}
 */
record Rule(List<Shape> patterns, List<Effect> says, List<Effect> denied, String mood, double confidence) {

    /** Facts and controls at one target. */
    record Effect(String target, List<Fact> facts, List<Guard> guards) {

        Set<String> keys() {
            Set<String> keys = new HashSet<>();
            facts.forEach(f -> keys.add(f.key()));
            guards.forEach(g -> keys.add(g.control()));
            return keys;
        }
    }

    record Fact(String key, FactValue value) {}

    record Guard(String control, Safeguard.State state) {}

    /** {@code [change] pattern | pattern => target: key=value, C10+; target: ... // denied effects}; {@code ~0.6} is the confidence. */
    static Rule parse(String line) {
        String text = line;
        String mood = "";
        for (String m : List.of("change", "turn", "sense")) {
            if (text.startsWith("[" + m + "]")) {
                mood = m;
                text = text.substring(m.length() + 2);
            }
        }
        double confidence = 0.85;
        int tilde = text.indexOf(" ~0.");
        if (tilde > 0) {
            int end = tilde + 4;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            confidence = Double.parseDouble(text.substring(tilde + 2, end));
            text = text.substring(0, tilde) + text.substring(end);
        }
        int arrow = text.indexOf("=>");
        if (arrow < 0) {
            throw new IllegalStateException("a rule needs an arrow: " + line);
        }
        List<Shape> patterns = new ArrayList<>();
        for (String p : text.substring(0, arrow).split("\\|")) {
            patterns.add(Shape.of(p));
        }
        String[] sides = text.substring(arrow + 2).split("//", -1);
        try {
            return new Rule(
                    patterns, effects(sides[0]), sides.length > 1 ? effects(sides[1]) : List.of(), mood, confidence);
        } catch (RuntimeException e) {
            throw new IllegalStateException("wrong rule: " + line, e);
        }
    }

    private static List<Effect> effects(String text) {
        List<Effect> effects = new ArrayList<>();
        for (String group : text.split(";")) {
            if (group.isBlank()) {
                continue;
            }
            String trimmed = group.trim();
            int colon = trimmed.indexOf(": ");
            String target = trimmed.substring(0, colon).trim();
            List<Fact> facts = new ArrayList<>();
            List<Guard> guards = new ArrayList<>();
            for (String item : trimmed.substring(colon + 2).split(",")) {
                String e = item.trim();
                int eq = e.indexOf('=');
                if (eq > 0) {
                    facts.add(fact(e.substring(0, eq), e.substring(eq + 1)));
                } else {
                    guards.add(new Guard(e.substring(0, e.length() - 1), state(e.charAt(e.length() - 1))));
                }
            }
            effects.add(new Effect(target, facts, guards));
        }
        return effects;
    }

    private static Fact fact(String key, String value) {
        FactKey known =
                Vocabulary.standard().fact(key).orElseThrow(() -> new IllegalStateException("unknown fact key " + key));
        FactValue v =
                switch (known.kind()) {
                    case FLAG -> FactValue.of(Boolean.parseBoolean(value));
                    case COUNT -> FactValue.of(Long.parseLong(value));
                    case WORD -> FactValue.of(value);
                    case WORDS -> FactValue.of(value.isEmpty() ? List.<String>of() : List.of(value.split("\\+")));
                };
        return new Fact(key, v);
    }

    private static Safeguard.State state(char mark) {
        return switch (mark) {
            case '+' -> Safeguard.State.EVIDENCED;
            case '~' -> Safeguard.State.ASSERTED;
            case '?' -> Safeguard.State.PLANNED;
            case '-' -> Safeguard.State.ABSENT;
            default -> throw new IllegalStateException("a control ends with + ~ ? or -");
        };
    }
}
