package dev.vedette.tracker.change;

import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.system.Element;
import dev.vedette.tracker.system.Systems;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the element an outside name stands for. Only a certain match binds; a likely one is a suggestion. */
@Singleton
class Binder {
    private static final int SUGGESTIONS = 3;
    private static final double LIKELY = 0.3;

    private final Systems systems;
    private final Database database;

    Binder(Systems systems, Database database) {
        this.systems = systems;
        this.database = database;
    }

    /**
     * @param systemId {@code null}: not known
     * @param element {@code null}: the whole system, or not known
     */
    record Bound(String systemId, String element, boolean certain, boolean ignored, List<Suggestion> suggestions) {}

    /** A guess by name. */
    record Suggestion(String systemId, String element, String name, double likeness) {}

    Bound bind(String tenant, Incoming in) {
        if (in.elementName() == null && in.element() == null) {
            boolean known = in.systemId() != null && systems.exists(tenant, in.systemId());
            return new Bound(in.systemId(), null, known, false, List.of());
        }
        Optional<Bound> said = said(tenant, in);
        if (said.isPresent()) {
            return said.get();
        }
        List<Element> candidates = systems.elements(tenant, in.systemId());
        List<Element> exact = certain(candidates, in);
        if (exact.size() == 1) {
            return new Bound(exact.getFirst().systemId(), exact.getFirst().id(), true, false, List.of());
        }
        return new Bound(in.systemId(), null, false, false, suggestions(candidates, in));
    }

    /** What a person decided about this name before. */
    private Optional<Bound> said(String tenant, Incoming in) {
        if (in.elementName() == null) {
            return Optional.empty();
        }
        return database.with(h -> h.createQuery("select system_id, element, ignored from binding"
                        + " where tenant = :tenant and kind = :kind and value = :value")
                .bind("tenant", tenant)
                .bind("kind", Objects.requireNonNullElse(in.bindingKind(), "name"))
                .bind("value", in.elementName())
                .map((r, c) -> new Bound(
                        r.getString("system_id"),
                        r.getString("element"),
                        !r.getBoolean("ignored"),
                        r.getBoolean("ignored"),
                        List.of()))
                .findOne());
    }

    private static List<Element> certain(List<Element> candidates, Incoming in) {
        List<Element> byId = matching(candidates, e -> e.id().equals(in.element()));
        if (!byId.isEmpty() || in.elementName() == null) {
            return byId;
        }
        String binding = in.bindingKind() + "=" + in.elementName();
        List<Element> byBinding = matching(candidates, e -> e.bindings().contains(binding));
        if (!byBinding.isEmpty()) {
            return byBinding;
        }
        String wanted = plain(in.elementName());
        return matching(
                candidates,
                e -> plain(e.name()).equals(wanted)
                        || e.id().equals(in.elementName())
                        || e.aliases().stream().anyMatch(a -> plain(a).equals(wanted)));
    }

    private static List<Element> matching(List<Element> all, java.util.function.Predicate<Element> test) {
        return all.stream().filter(test).toList();
    }

    static List<Suggestion> suggestions(List<Element> candidates, Incoming in) {
        if (in.elementName() == null) {
            return List.of();
        }
        Set<String> wanted = words(in.elementName());
        return candidates.stream()
                .map(e -> new Suggestion(e.systemId(), e.id(), e.name(), likeness(wanted, e)))
                .filter(s -> s.likeness() >= LIKELY)
                .sorted(Comparator.comparingDouble(Suggestion::likeness)
                        .reversed()
                        .thenComparing(Suggestion::element))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static double likeness(Set<String> wanted, Element e) {
        return Stream.concat(Stream.of(e.name()), e.aliases().stream())
                .mapToDouble(n -> jaccard(wanted, words(n)))
                .max()
                .orElse(0);
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int all = a.size() + b.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> words(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        Set<String> out = new HashSet<>(Arrays.asList(spaced.split("[^a-z0-9]+")));
        out.remove("");
        return out;
    }

    private static String plain(String name) {
        return String.join(" ", words(name).stream().sorted().toList());
    }
}
