package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;
import java.util.BitSet;

/** Which models are trained inside the system, with which data, by which jobs. */
final class Training {

    private static final int TRAINED_BY = Landscape.key("modelTrainedBy");
    private static final int MOST = 2_000;
    private static final int VERB = Landscape.key("verb");
    private static final int KIND = Landscape.key("kind");

    private final Landscape landscape;
    private final BitSet jobs = new BitSet();
    private final int[][] upstream;

    Training(Landscape landscape) {
        this.landscape = landscape;
        ModelIndex index = landscape.index();
        this.upstream = new int[index.components()][];
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

    /** Everything upstream of a model through training jobs: jobs, datasets, labels, feedback, sources; and itself. */
    int[] upstream(int model) {
        if (upstream[model] == null) {
            upstream[model] = findUpstream(model);
        }
        return upstream[model];
    }

    private int[] findUpstream(int model) {
        IntSet seen = new IntSet();
        seen.add(model);
        Digraph backward = landscape.calls().backward();
        Digraph forward = landscape.calls().forward();
        for (int head = 0; head < seen.size() && head < MOST; head++) {
            int v = seen.get(head);
            for (int e = backward.begin(v); e < backward.end(v); e++) {
                int w = backward.target(e);
                if (supplies(w, v)) {
                    seen.add(w);
                }
            }
            for (int e = forward.begin(v); jobs.get(v) && e < forward.end(v); e++) {
                int w = forward.target(e);
                boolean read = landscape.is(landscape.index().flowElement(forward.tag(e)), VERB, "read");
                if (read && landscape.kind(w).store()) {
                    seen.add(w);
                }
            }
        }
        return seen.sorted();
    }

    /** Callers of a served model ask it; only jobs, stores and pipelines make it. */
    private boolean supplies(int from, int to) {
        boolean stage = jobs.get(from)
                || dataStage(from)
                || isModel(from) && !landscape.kind(from).model();
        if (landscape.kind(to).model()) {
            return stage;
        }
        return (jobs.get(to) || dataStage(to) || isModel(to))
                && !landscape.kind(from).model();
    }

    private boolean dataStage(int c) {
        ModelIndex index = landscape.index();
        return landscape.kind(c).store()
                || index.isA(c, "pipeline")
                || index.isA(c, "labeling-tool")
                || index.isA(c, "experiment-tracker")
                || index.isA(c, "ci-cd");
    }

    /** Whether a training job is among what feeds the model. */
    boolean jobFeeds(int model) {
        for (int c : upstream(model)) {
            if (jobs.get(c)) {
                return true;
            }
        }
        return false;
    }
}
