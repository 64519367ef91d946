package dev.vedette.engine.ledger;

import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Facts as an assessment cites them: with who says so and where. */
final class FactRefs {

    private FactRefs() {}

    static List<FactRef> of(ModelIndex index, Collection<At> needs) {
        return needs.stream().map(at -> of(index, at)).toList();
    }

    private static FactRef of(ModelIndex index, At at) {
        if (at.key() == Keys.EXISTS) {
            List<Provenance> who = index.isComponent(at.element())
                    ? index.component(at.element()).provenance()
                    : index.flow(index.flowOf(at.element())).provenance();
            return ref(index, at, "yes", who);
        }
        Fact fact = index.fact(at.element(), at.key());
        FactValue value = index.stated(at.element(), at.key());
        return ref(index, at, value == null ? "" : value.text(), fact == null ? List.of() : fact.provenance());
    }

    private static FactRef ref(ModelIndex index, At at, String value, List<Provenance> who) {
        String key = Keys.name(at.key());
        if (who.isEmpty()) {
            return new FactRef(index.id(at.element()), key, value, "", "", "");
        }
        Provenance first = who.get(0);
        String origin = first.origin().name().toLowerCase(Locale.ROOT);
        return new FactRef(index.id(at.element()), key, value, origin, first.source(), first.position());
    }
}
