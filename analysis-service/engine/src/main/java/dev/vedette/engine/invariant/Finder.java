package dev.vedette.engine.invariant;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.fact.Names;
import dev.vedette.engine.predicate.Landscape;
import dev.vedette.engine.predicate.Standard;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the components that the words of an invariant mean: by name, by alias, by type, or by what they do. */
final class Finder {

    private static final Map<String, Set<String>> EFFECTS = Map.of(
            "pay", Set.of("pay"),
            "move", Set.of("pay", "physical"),
            "delete", Set.of("delete"),
            "send", Set.of("send"),
            "execute", Set.of("exec"),
            "run", Set.of("exec"),
            "write", Set.of("write", "delete"),
            "change", Set.of("write", "delete"));

    private final Landscape landscape;
    private final ModelIndex index;

    Finder(Landscape landscape) {
        this.landscape = landscape;
        this.index = landscape.index();
    }

    BitSet components(String phrase) {
        List<String> words = Names.words(phrase);
        BitSet exact = new BitSet();
        BitSet part = new BitSet();
        String type = String.join("-", words);
        for (int c = 0; c < index.components(); c++) {
            List<String> name = Names.words(index.component(c).name());
            boolean alias = index.component(c).aliases().stream()
                    .anyMatch(a -> Names.words(a).equals(words));
            if (name.equals(words) || alias || index.id(c).equals(phrase)) {
                exact.set(c);
            } else if (name.containsAll(words) || Vocabulary.standard().knowsType(type) && index.isA(c, type)) {
                part.set(c);
            }
        }
        return exact.isEmpty() ? part : exact;
    }

    boolean isKnownAction(Line line) {
        return EFFECTS.containsKey(line.verb());
    }

    /** "never reach Y" means Y; "never move money" means everything that moves money. */
    BitSet targets(Line line) {
        BitSet named = line.object().isEmpty() ? new BitSet() : components(line.object());
        if (!named.isEmpty() || !isKnownAction(line)) {
            return named;
        }
        Set<String> wanted = EFFECTS.get(line.verb());
        BitSet found = new BitSet();
        for (int c = 0; c < index.components(); c++) {
            if (landscape.facts().value(c, Keys.of("sideEffects")) instanceof FactValue.Words w
                    && w.value().stream().anyMatch(wanted::contains)) {
                found.set(c);
            }
        }
        return found;
    }

    /** Guards by name or type; an approval also stands where a fact says that a person approves. */
    BitSet guards(String phrase, BitSet targets) {
        BitSet guards = components(phrase);
        if (Names.words(phrase).stream()
                .anyMatch(w -> w.startsWith("approv") || w.equals("person") || w.equals("human"))) {
            for (int c = 0; c < index.components(); c++) {
                boolean approved = index.isA(c, "tool")
                        && Standard.library().predicate("approved").test(landscape, c, -1) == Tri.TRUE;
                if (approved || index.isA(c, "human-approval")) {
                    guards.set(c);
                }
            }
            targets.stream()
                    .filter(t -> Standard.library().predicate("approved").test(landscape, t, -1) == Tri.TRUE)
                    .forEach(guards::set);
        }
        return guards;
    }
}
