package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import java.util.List;
import java.util.Set;

/** Who stands behind a part: a person, the organisation, a supplier, several tenants. */
final class PartyPredicates {

    private static final int OWNER = Landscape.key("owner");
    private static final int TENANCY = Landscape.key("tenancy");
    private static final Set<String> STAFF =
            Set.of("console", "admin", "administration", "backoffice", "office", "support", "cli", "kubectl", "pod");

    private PartyPredicates() {}

    static List<Named> all() {
        return List.of(
                new Named(
                        "supplied",
                        1,
                        Set.of("owner"),
                        "somebody else operates {0}",
                        PartyPredicates::supplied,
                        PartyPredicates::suppliedBecause),
                new Named(
                        "multiTenant",
                        1,
                        Set.of("tenancy"),
                        "several organisations share {0}",
                        PartyPredicates::shared,
                        (l, x, b, truth) -> truth == Tri.UNKNOWN
                                ? Answers.unknown("", x, "tenancy", FactValue.of("multi"))
                                : truth == Tri.TRUE
                                        ? Answers.yes(Answers.stated(l, x, "tenancy"))
                                        : Answers.no("", x, "tenancy", FactValue.of("multi"))),
                Named.plain("person", "{0} is a person", (l, x) -> l.kind(x).person()),
                Named.plain(
                        "outsider", "{0} is from outside the organisation", Set.of("contentTrust"), (l, x) -> l.trust()
                                .outsider(l, x)),
                Named.plain(
                        "insider",
                        "{0} belongs to the organisation",
                        Set.of("contentTrust"),
                        (l, x) -> l.kind(x).person() && l.trust().level(x) > Trust.UNTRUSTED),
                Named.plain(
                        "outside",
                        "{0} is a service outside the organisation",
                        Set.of("owner"),
                        (l, x) -> l.kind(x).external() || Trust.foreignZone(l, x)),
                Named.plain(
                        "ownZone",
                        "{0} lies in a boundary of your own",
                        Set.of("owner"),
                        (l, x) -> l.index().zone(x) != null
                                && !Trust.foreignZone(l, x)
                                && !(l.facts().stated(x, OWNER) && !l.is(x, OWNER, "self"))),
                Named.plain(
                        "backOffice", "{0} is a tool for staff or administrators", (l, x) -> l.index().words(x).stream()
                                .anyMatch(STAFF::contains)));
    }

    private static Tri supplied(Landscape l, int x, int b) {
        if (l.kind(x).external()) {
            return Tri.TRUE;
        }
        String owner = l.word(x, OWNER);
        if (owner != null) {
            return Tri.of(!owner.equals("self"));
        }
        return Trust.foreignZone(l, x) ? Tri.TRUE : Tri.UNKNOWN;
    }

    private static Explanation suppliedBecause(Landscape l, int x, int b, Tri truth) {
        return switch (truth) {
            case TRUE -> Answers.yes(l.kind(x).external() ? Set.of() : Answers.stated(l, x, "owner"));
            case FALSE -> Answers.no("", x, "owner", FactValue.of("supplier"));
            case UNKNOWN -> Answers.unknown("", x, "owner", FactValue.of("supplier"));
        };
    }

    private static Tri shared(Landscape l, int x, int b) {
        String own = l.word(x, TENANCY);
        return own == null ? Tri.UNKNOWN : Tri.of(own.equals("multi"));
    }
}
