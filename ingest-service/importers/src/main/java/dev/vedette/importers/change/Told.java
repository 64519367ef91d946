package dev.vedette.importers.change;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.spi.KnownNames;
import dev.vedette.importers.text.Entity;
import dev.vedette.importers.text.Relation;
import dev.vedette.importers.text.Story;
import dev.vedette.importers.text.TextReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Works in what a plain statement says. */
final class Told {

    private static final Set<String> TOOLS = Set.of("tool", "mcp-server", "skill");

    private final Editing editing;
    private final Story story;
    private final Map<Entity, String> ids = new HashMap<>();

    private Told(Editing editing, Story story) {
        this.editing = editing;
        this.story = story;
    }

    static void apply(ChangeObserved change, Editing editing) {
        Story story = TextReader.read(change.statement(), names(editing), TextReader.Purpose.CHANGE);
        Told told = new Told(editing, story);
        story.parts().forEach(told::part);
        story.relations().forEach(told::relation);
        // One statement may touch a fact twice; only what it says last counts, or it would dispute itself.
        Map<String, Story.Stated> last = new LinkedHashMap<>();
        for (Story.Stated f : story.facts()) {
            String key = (f.of() == null ? "" : f.of().number()) + ">" + (f.to() == null ? "" : f.to().number()) + " "
                    + f.key();
            last.remove(key);
            last.put(key, f);
        }
        last.values().forEach(told::fact);
        last.values().forEach(told::memory);
        story.parts().forEach(told::caller);
        story.guards().forEach(told::guard);
        story.dropped().forEach(told::drop);
        story.cuts().forEach(told::cut);
    }

    private static KnownNames names(Editing editing) {
        Map<String, String> byId = new HashMap<>();
        editing.components().forEach(c -> byId.put(c.id(), c.name()));
        List<KnownNames.Part> parts = editing.components().stream()
                .map((Component c) -> new KnownNames.Part(
                        c.name(), c.aliases(), c.type(), c.zone() == null ? "" : c.zone(), states(c, editing)))
                .toList();
        List<KnownNames.Join> joins = editing.flows().stream()
                .map((Flow f) -> new KnownNames.Join(byId.get(f.from()), byId.get(f.to())))
                .toList();
        return new KnownNames(parts, joins);
    }

    private static Set<String> states(Component c, Editing editing) {
        Set<String> states = new TreeSet<>(c.facts().keySet());
        editing.safeguards().stream().filter(g -> g.element().equals(c.id())).forEach(g -> states.add(g.control()));
        return states;
    }

    private void part(Entity e) {
        String id = editing.named(e.name());
        ids.put(e, id != null ? id : editing.add(e.name(), e.type(), e.aliases(), e.nameFacts()));
    }

    private void relation(Relation r) {
        boolean bothKnown = r.from().known() && r.to().known();
        String from = ids.get(r.from());
        String to = ids.get(r.to());
        if (from != null && to != null && !r.planned() && !r.inferred() && (!bothKnown || r.confidence() >= 0.7)) {
            editing.join(from, to);
        }
    }

    private void fact(Story.Stated f) {
        String of = f.of() == null ? null : id(f.of());
        if (f.of() == null) {
            editing.fact("", f.key(), f.value());
        } else if (f.to() != null) {
            String to = id(f.to());
            String flow = of == null || to == null ? null : editing.between(of, to);
            if (flow != null) {
                editing.fact(flow, f.key(), f.value());
            }
        } else if (of != null) {
            editing.fact(of, f.key(), f.value());
        }
    }

    /** An agent that remembers needs a place for it; what the model has already is kept. */
    private void memory(Story.Stated f) {
        String agent = f.of() == null || f.to() != null ? null : ids.get(f.of());
        boolean remembers = f.key().equals("memoryPersistent") && f.value().equals(FactValue.of(true));
        if (agent == null || !remembers || !Vocabulary.standard().isA(f.of().type(), "agent")) {
            return;
        }
        boolean there = editing.components().stream()
                .anyMatch(c -> c.type().equals("memory-store") && editing.between(agent, c.id()) != null);
        if (!there) {
            String store =
                    editing.add(f.of().name() + " Memory", "memory-store", List.of(), Map.of(f.key(), f.value()));
            editing.join(agent, store);
        }
    }

    /** A new tool that nothing is said to call belongs to the only agent there is. */
    private void caller(Entity e) {
        String tool = ids.get(e);
        boolean called = editing.flows().stream().anyMatch(f -> f.from().equals(tool) || f.to().equals(tool));
        if (e.known()
                || called
                || !TOOLS.stream().anyMatch(t -> Vocabulary.standard().isA(e.type(), t))) {
            return;
        }
        List<String> agents = editing.components().stream()
                .filter(c -> Vocabulary.standard().isA(c.type(), "agent"))
                .map(Component::id)
                .toList();
        if (agents.size() == 1) {
            editing.join(agents.getFirst(), tool);
        }
    }

    private void guard(Story.Guarded g) {
        if (g.of() == null) {
            editing.guard(g.control(), "", g.state());
            return;
        }
        String of = id(g.of());
        String to = g.to() == null ? null : id(g.to());
        String flow = of == null || to == null ? null : editing.between(of, to);
        String element = flow != null ? flow : of;
        if (element != null) {
            editing.guard(g.control(), element, g.state());
        }
    }

    /** The component of a part, also of one that the statement does not name but speaks of. */
    private String id(Entity e) {
        String id = ids.get(e);
        return id != null ? id : editing.named(e.name());
    }

    private void cut(Story.Cut c) {
        String one = id(c.one());
        String other = id(c.other());
        String flow = one == null || other == null ? null : editing.between(one, other);
        if (flow != null) {
            editing.removeFlow(flow);
        }
    }

    private void drop(Entity e) {
        String id = id(e);
        if (id != null) {
            editing.remove(id);
        }
    }
}
