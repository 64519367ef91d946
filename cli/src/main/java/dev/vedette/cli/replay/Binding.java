package dev.vedette.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.event.ChangeObserved.ObservedFact;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ties a change to the element that it names, and takes for observed facts what its state after says in keys of the
 * vocabulary, as the sources of changes do before they publish.
 */
final class Binding {

    private Binding() {}

    /** The change as it is folded into the model; the same one when there is nothing to add. */
    static ChangeObserved bind(Model model, ChangeObserved change) {
        String element = element(model, change);
        List<ObservedFact> facts = change.facts();
        if (facts.isEmpty() && element != null && change.after() != null) {
            facts = told(element, change.after());
        }
        return new ChangeObserved(
                change.changeId(),
                change.systemId(),
                change.kind(),
                element,
                change.elementName(),
                change.live(),
                change.actor(),
                change.occurredAt(),
                change.statement(),
                facts,
                change.before(),
                change.after());
    }

    /** Why nothing came of a change that left the model as it was. */
    static String unbound(Model model, ChangeObserved change) {
        String what = model.components().stream()
                .filter(c -> c.id().equals(change.element()))
                .map(Component::name)
                .findFirst()
                .orElse(null);
        return what == null
                ? "Nothing in it could be tied to a part of this model, so nothing was changed."
                        + " Name a component as the model calls it, or add what is new."
                : "It is about " + what + ", but says nothing that a threat depends on; nothing was changed.";
    }

    private static String element(Model model, ChangeObserved change) {
        String id = change.element();
        if (id != null && model.components().stream().anyMatch(c -> c.id().equals(id))) {
            return id;
        }
        String wanted = plain(change.elementName() == null ? id : change.elementName());
        return wanted.isEmpty()
                ? id
                : model.components().stream()
                        .filter(c -> isNamed(c, wanted))
                        .map(Component::id)
                        .findFirst()
                        .orElse(id);
    }

    private static boolean isNamed(Component c, String wanted) {
        return plain(c.name()).equals(wanted)
                || plain(c.id()).equals(wanted)
                || c.aliases().stream().anyMatch(a -> plain(a).equals(wanted));
    }

    private static String plain(String name) {
        return name == null
                ? ""
                : name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private static List<ObservedFact> told(String element, JsonNode after) {
        List<ObservedFact> facts = new ArrayList<>();
        after.properties().forEach(f -> {
            String key = f.getKey().equals("model") ? "modelId" : f.getKey();
            if (Vocabulary.standard().fact(key).isPresent()) {
                facts.add(new ObservedFact(element, key, f.getValue()));
            }
        });
        return facts;
    }
}
