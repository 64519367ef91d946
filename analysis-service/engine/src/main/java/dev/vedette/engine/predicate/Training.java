package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.Search;
import java.util.BitSet;

/** Which models are trained inside the system, with which data, by which jobs. */
final class Training {

    private static final int TRAINED_BY = Landscape.key("modelTrainedBy");
    private static final int KIND = Landscape.key("kind");

    private final Landscape landscape;
    private final BitSet jobs = new BitSet();

    Training(Landscape landscape) {
        this.landscape = landscape;
        ModelIndex index = landscape.index();
        for (int c = 0; c < index.components(); c++) {
            if (index.isA(c, "training-job")) {
                jobs.set(c);
            }
        }
        for (int f = 0; f < index.flows(); f++) {
            if (landscape.is(index.flowElement(f), KIND, "train") && !isModel(index.from(f))) {
                jobs.set(isData(index.from(f)) ? index.to(f) : index.from(f));
            }
        }
    }

    boolean isModel(int c) {
        ModelIndex index = landscape.index();
        return landscape.kind(c).model() || index.isA(c, "model-artifact") || index.isA(c, "model-registry");
    }

    private boolean isData(int c) {
        return landscape.kind(c).store();
    }

    boolean job(int c) {
        return jobs.get(c);
    }

    BitSet jobs() {
        return jobs;
    }

    /** Whether the owner trains or fine-tunes a model. */
    Tri here(int model) {
        String by = landscape.word(model, TRAINED_BY);
        return by == null ? Tri.UNKNOWN : Tri.of(!by.equals("supplier"));
    }

    /** Everything upstream of a model through training jobs: jobs, datasets, labels, feedback, sources. */
    BitSet upstream(int model) {
        Digraph backward = landscape.calls().backward();
        BitSet start = new BitSet();
        start.set(model);
        return Search.reach(backward, start, v -> jobs.get(v) || isModel(v) || dataStage(v));
    }

    private boolean dataStage(int c) {
        ModelIndex index = landscape.index();
        return landscape.kind(c).store()
                || index.isA(c, "pipeline")
                || index.isA(c, "labeling-tool")
                || index.isA(c, "ci-cd");
    }

    /** Whether a training job is among what feeds the model. */
    boolean jobFeeds(int model) {
        BitSet up = upstream(model);
        return up.intersects(jobs);
    }
}
