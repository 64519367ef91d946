package dev.vedette.cli.question;

import dev.vedette.cli.WrongUseException;
import dev.vedette.cli.analysis.Analyst;
import dev.vedette.cli.analysis.Sources;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Model;
import java.util.List;

/** A system as its sources describe it, judged. */
public record Described(Analyst analyst, Sources sources, Model model, Assessment assessment) {

    private static final int MOST_SHOWN = 40;

    /** @param previous what it was before, so that what is the same keeps its key; or {@code null} */
    public static Described of(Analyst analyst, Sources sources, Model previous) {
        Model model = analyst.merge(sources, previous);
        return new Described(analyst, sources, model, analyst.judge(model, sources.receipts()));
    }

    /** Another model of the same system, judged. */
    Assessment judge(Model other) {
        return analyst.judge(other, sources.receipts());
    }

    /**
     * Id of what a person names by its id, or, in any case of letters, by its name; {@code ""} stays the whole system.
     *
     * @throws WrongUseException with the names there are
     */
    String element(String named) {
        if (named.isEmpty()
                || named.startsWith("new:")
                || model.components().stream().anyMatch(c -> c.id().equals(named))
                || model.flows().stream().anyMatch(f -> f.id().equals(named))) {
            return named;
        }
        List<String> ids = model.components().stream()
                .filter(c ->
                        c.name().equalsIgnoreCase(named) || c.aliases().stream().anyMatch(named::equalsIgnoreCase))
                .map(Component::id)
                .toList();
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        String names = String.join(
                ", ",
                model.components().stream()
                        .map(c -> c.name() + " (" + c.id() + ")")
                        .limit(MOST_SHOWN)
                        .toList());
        throw new WrongUseException((ids.isEmpty() ? "there is no component '" : "there are several components '")
                + named + "'; there are " + names);
    }

    String name(String id) {
        return model.components().stream()
                .filter(c -> c.id().equals(id))
                .map(Component::name)
                .findFirst()
                .orElse(id);
    }
}
