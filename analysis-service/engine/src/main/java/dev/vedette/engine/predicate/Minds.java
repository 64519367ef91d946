package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The components whose behaviour a language model decides: agents, whatever else calls a language model, and language
 * models that nothing is shown to call. Rules about prompts are judged at them, once, and not at every model beside them.
 */
public final class Minds {

    private static final int TASK = Landscape.key("task");

    /** They make, keep or test a model; they do not think with it. */
    private static final List<String> MAKERS =
            List.of("training-job", "ci-cd", "model-registry", "model-artifact", "evaluation", "labeling-tool");

    private final BitSet minds = new BitSet();
    private final BitSet llms = new BitSet();
    private final int[][] models;

    Minds(Landscape landscape) {
        ModelIndex index = landscape.index();
        int n = index.components();
        models = new int[n][];
        for (int c = 0; c < n; c++) {
            if (generative(landscape, c)) {
                llms.set(c);
            }
        }
        BitSet called = new BitSet();
        for (int i = 0; i < n; i++) {
            int c = i;
            Types.Kind kind = landscape.kind(c);
            boolean agent = kind.agent();
            if (kind.person()
                    || kind.passes()
                    || kind.external() && !agent
                    || llms.get(c)
                    || kind.store()
                    || kind.gate()) {
                continue;
            }
            if (MAKERS.stream().anyMatch(t -> index.isA(c, t))) {
                continue;
            }
            List<Integer> own = modelsOf(landscape, c);
            if (agent || !own.isEmpty()) {
                minds.set(c);
                models[c] = own.stream().mapToInt(Integer::intValue).toArray();
                own.forEach(called::set);
            }
        }
        for (int m = llms.nextSetBit(0); m >= 0; m = llms.nextSetBit(m + 1)) {
            if (!called.get(m)) {
                minds.set(m);
                models[m] = new int[] {m};
            }
        }
    }

    private static boolean generative(Landscape landscape, int c) {
        Types.Kind kind = landscape.kind(c);
        FactValue task = landscape.facts().value(c, TASK);
        boolean says = task instanceof FactValue.Word w && w.value().equals("generative");
        return kind.llm() && (task == null || says) || kind.model() && says;
    }

    private List<Integer> modelsOf(Landscape landscape, int c) {
        Digraph forward = landscape.calls().forward();
        List<Integer> found = new ArrayList<>();
        for (int e = forward.begin(c); e < forward.end(c); e++) {
            int t = forward.target(e);
            if (llms.get(t) && !found.contains(t)) {
                found.add(t);
            } else if (landscape.kind(t).passes()) {
                for (int e2 = forward.begin(t); e2 < forward.end(t); e2++) {
                    if (llms.get(forward.target(e2)) && !found.contains(forward.target(e2))) {
                        found.add(forward.target(e2));
                    }
                }
            }
        }
        found.sort(null);
        return found;
    }

    public boolean is(int component) {
        return minds.get(component);
    }

    public BitSet all() {
        return minds;
    }

    boolean llm(int component) {
        return llms.get(component);
    }

    BitSet llms() {
        return llms;
    }

    /** The language models that a mind thinks with; a lone model is its own. */
    int[] models(int mind) {
        return models[mind] == null ? new int[0] : models[mind];
    }
}
