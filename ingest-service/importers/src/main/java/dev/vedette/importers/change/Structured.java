package dev.vedette.importers.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.event.ChangeObserved.ObservedFact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that the source of a change states in so many words. */
final class Structured {

    private static final String NEW = "new:";
    /** Key of what is known of a control: {@code control:C10}, with the state as its value. */
    private static final String CONTROL = "control:";

    private Structured() {}

    static void apply(ChangeObserved change, Editing editing) {
        String made = null;
        for (ObservedFact f : change.facts()) {
            String element = f.element() == null ? change.element() : f.element();
            if (element != null && element.startsWith(NEW)) {
                String type = element.substring(NEW.length());
                String name = f.value() == null ? type : f.value().asText();
                made = editing.add(
                        name, Vocabulary.standard().knowsType(type) ? type : "component", List.of(), Map.of());
                if (change.element() != null && editing.has(change.element())) {
                    editing.join(change.element(), made);
                }
                continue;
            }
            String at = element == null ? "" : element;
            if (element != null && !editing.has(element) && element.indexOf('>') < 0 && made != null) {
                at = made;
            }
            String target = at;
            if (f.key().startsWith(CONTROL)) {
                state(f.value()).ifPresent(s -> editing.guard(f.key().substring(CONTROL.length()), target, s));
                continue;
            }
            value(f.key(), f.value()).ifPresent(v -> editing.fact(target, f.key(), v));
        }
    }

    private static Optional<Safeguard.State> state(JsonNode word) {
        return Arrays.stream(Safeguard.State.values())
                .filter(s -> word != null && s.name().equalsIgnoreCase(word.asText()))
                .findFirst();
    }

    /** The value in the kind that the key wants; empty for an unknown key or an unfit value, which is then ignored. */
    static Optional<FactValue> value(String key, JsonNode json) {
        Optional<FactKey> known = Vocabulary.standard().fact(key);
        if (known.isEmpty() || json == null || json.isNull()) {
            return Optional.empty();
        }
        return switch (known.get().kind()) {
            case FLAG -> json.isBoolean() ? Optional.of(FactValue.of(json.booleanValue())) : Optional.empty();
            case COUNT -> json.canConvertToLong() ? Optional.of(FactValue.of(json.longValue())) : Optional.empty();
            case WORD ->
                json.isTextual() && allowed(known.get(), json.textValue())
                        ? Optional.of(FactValue.of(json.textValue()))
                        : Optional.empty();
            case WORDS -> words(known.get(), json);
        };
    }

    private static Optional<FactValue> words(FactKey key, JsonNode json) {
        List<String> words = new ArrayList<>();
        if (json.isTextual()) {
            words.add(json.textValue());
        }
        json.forEach(n -> words.add(n.asText()));
        words.removeIf(w -> !allowed(key, w));
        boolean none = json.isArray() && json.isEmpty();
        return words.isEmpty() && !none ? Optional.empty() : Optional.of(FactValue.of(words));
    }

    private static boolean allowed(FactKey key, String word) {
        return key.values().isEmpty() || key.values().contains(word);
    }
}
