package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.condition.Knowledge;
import dev.vedette.engine.condition.Memory;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.Facts;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.Lexicon;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Spread;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Supplier;

/** One model with everything that follows from it. Built once per judgement; read by all predicates. */
public final class Landscape implements Knowledge {

    private static final int[] NOBODY = {};

    private final Memory memory = new Memory();
    private final ModelIndex index;
    private final Facts facts;
    private final Types.Kind[] kinds;
    private final Calls calls;
    private final Trust trust;
    private final Minds minds;
    private final Content content;
    private final Actions actions;
    private final Training training;
    private final Groups groups;
    private BitSet aiParts;
    private BitSet trainingParts;
    private final int[][][] closures = new int[Closure.values().length][][];
    private final Spread[] spreads = new Spread[Start.values().length];
    private final Approvals approvals;
    private int[][] users;

    private Landscape(Model model) {
        this.index = new ModelIndex(model);
        this.facts = new Facts(index);
        this.kinds = new Types.Kind[index.components()];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = Types.STANDARD.of(index.type(c));
        }
        Lexicon.standard().derive(facts);
        this.calls = new Calls(this);
        this.trust = new Trust(this);
        this.minds = new Minds(this);
        this.training = new Training(this);
        Habits.derive(this);
        this.actions = new Actions(this);
        this.content = new Content(this);
        this.groups = new Groups(this);
        this.approvals = new Approvals(this);
    }

    public static Landscape of(Model model) {
        return new Landscape(model);
    }

    public ModelIndex index() {
        return index;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public Memory memory() {
        return memory;
    }

    Types.Kind kind(int component) {
        return kinds[component];
    }

    Calls calls() {
        return calls;
    }

    Trust trust() {
        return trust;
    }

    public Minds minds() {
        return minds;
    }

    Content content() {
        return content;
    }

    Actions actions() {
        return actions;
    }

    Training training() {
        return training;
    }

    public Groups groups() {
        return groups;
    }

    /** Minds, models, what minds act upon and read, and what feeds training. */
    BitSet aiParts() {
        if (aiParts == null) {
            BitSet parts = (BitSet) minds.all().clone();
            parts.or(minds.llms());
            minds.all().stream().forEach(m -> {
                for (int c : actions.acts(m)) {
                    parts.set(c);
                }
            });
            for (int c = 0; c < index.components(); c++) {
                if (ModelPredicates.predictive(this, c)) {
                    parts.set(c);
                }
            }
            parts.or(trainingParts());
            minds.all().stream().filter(this::alsoConventional).forEach(m -> {
                parts.clear(m);
                for (int c : DataRelations.neighbours(this, calls.forward(), m, v -> index.isA(v, "database"))) {
                    parts.clear(c);
                }
            });
            aiParts = parts;
        }
        return aiParts;
    }

    /** A web application with a database of its own stays one when it also asks a model. */
    private boolean alsoConventional(int mind) {
        return (index.isA(mind, "web-app") || index.type(mind).equals("service"))
                && DataRelations.neighbours(this, calls.forward(), mind, v -> index.isA(v, "database")).length > 0;
    }

    /** Sets that many predicates ask for are found once. */
    int[] remembered(Closure closure, int element, Supplier<int[]> find) {
        int[][] known = closures[closure.ordinal()];
        if (known == null) {
            known = new int[index.components()][];
            closures[closure.ordinal()] = known;
        }
        int[] set = known[element];
        if (set == null) {
            set = find.get();
            known[element] = set;
        }
        return set;
    }

    Spread spread(Start start) {
        Spread spread = spreads[start.ordinal()];
        if (spread == null) {
            spread = start.spread(this);
            spreads[start.ordinal()] = spread;
        }
        return spread;
    }

    Approvals approvals() {
        return approvals;
    }

    /** The minds that act upon a component, ascending. */
    int[] users(int component) {
        if (users == null) {
            users = actions.users();
        }
        return users[component] == null ? NOBODY : users[component];
    }

    /** Everything upstream of a model that is trained here. */
    BitSet trainingParts() {
        if (trainingParts == null) {
            BitSet parts = new BitSet();
            for (int c = 0; c < index.components(); c++) {
                boolean end = training.isModel(c) || training.job(c);
                if (end && training.jobFeeds(c)) {
                    for (int part : training.upstream(c)) {
                        parts.set(part);
                    }
                }
            }
            trainingParts = parts;
        }
        return trainingParts;
    }

    Tri flag(int element, int key) {
        return facts.value(element, key) instanceof FactValue.Flag f ? Tri.of(f.value()) : Tri.UNKNOWN;
    }

    /** The word, or {@code null} when it is not known. */
    String word(int element, int key) {
        return facts.value(element, key) instanceof FactValue.Word w ? w.value() : null;
    }

    boolean is(int element, int key, String word) {
        return word.equals(word(element, key));
    }

    /** Whether a set of words has any of some; unknown when the set is not known. */
    Tri has(int element, int key, Set<String> any) {
        if (facts.value(element, key) instanceof FactValue.Words w) {
            for (String word : w.value()) {
                if (any.contains(word)) {
                    return Tri.TRUE;
                }
            }
            return Tri.FALSE;
        }
        return Tri.UNKNOWN;
    }

    static int key(String name) {
        return Keys.of(name);
    }
}
