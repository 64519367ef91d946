package dev.vedette.cli.replay;

import dev.vedette.cli.analysis.Analyst;
import dev.vedette.cli.analysis.Sources;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.Delta;
import dev.vedette.importers.change.ChangeFold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays changes on a model as the services do: the model is the merge of the current sources with every change so far
 * folded into it, and each change is judged against the state before it.
 */
public final class Replay {

    private final Analyst analyst;
    private final Consumer<Sources> problems;
    private final List<ChangeObserved> observed = new ArrayList<>();
    private Sources sources;
    private Model merged;

    /** @param problems hears of sources that could not be read */
    public Replay(Analyst analyst, Sources sources, Consumer<Sources> problems) {
        this.analyst = analyst;
        this.sources = sources;
        this.problems = problems;
        this.merged = analyst.merge(sources, null);
    }

    List<Step> play(List<PlayedChange> changes) {
        List<Step> steps = new ArrayList<>();
        Assessment before = assess();
        for (PlayedChange change : changes) {
            String note = apply(change);
            Assessment after = assess();
            steps.add(new Step(steps.size() + 1, change.cause(), note, Delta.between(before, after), after));
            before = after;
        }
        return steps;
    }

    /** What people must know about how the change was taken, or {@code null}. */
    private String apply(PlayedChange change) {
        return switch (change) {
            case PlayedChange.Happened happened -> {
                Model before = current();
                ChangeObserved bound = Binding.bind(before, happened.change());
                observed.add(bound);
                yield ChangeFold.fold(before, bound).equals(before) ? Binding.unbound(before, bound) : null;
            }
            case PlayedChange.NewSources replaced -> {
                Sources read = Sources.read(replaced.paths());
                problems.accept(read);
                if (!read.usable()) {
                    yield "The new sources could not be used, so the old ones stay.";
                }
                sources = read;
                merged = analyst.merge(read, merged);
                yield null;
            }
        };
    }

    private Model current() {
        Model model = merged;
        for (ChangeObserved change : observed) {
            model = ChangeFold.fold(model, change);
        }
        return model;
    }

    private Assessment assess() {
        return analyst.judge(current(), sources.receipts());
    }
}
