package dev.vedette.engine.score;

import dev.vedette.contracts.assessment.Assessment.Term;
import java.util.ArrayList;
import java.util.List;

/** Adds up the terms of one score within the limits of catalogue section 4. */
public final class Tally {

    private static final int MOST_RAISED = 2;
    private static final int MOST_LOWERED = 2;
    private static final int MOST_CONTROLLED = 3;

    private final List<Term> terms = new ArrayList<>();
    private int impact;
    private int likelihood;
    private int raised;
    private int lowered;
    private int controlled;

    public Tally(int baseImpact, int baseLikelihood) {
        this.impact = baseImpact;
        this.likelihood = baseLikelihood;
    }

    public void impact(int change, String reason) {
        impact += change;
        terms.add(new Term("impact", change, reason));
    }

    /** A raise beyond the limit is listed with the change 0: it still tells that something got worse. */
    public void raise(String reason) {
        int change = raised < MOST_RAISED ? 1 : 0;
        raised += change;
        terms.add(new Term("likelihood", change, reason));
    }

    public void lower(String reason) {
        int change = lowered < MOST_LOWERED ? 1 : 0;
        lowered += change;
        terms.add(new Term("likelihood", -change, reason));
    }

    /** @param strength 1 evidenced, 2 verified */
    public void control(int strength, String reason) {
        int change = Math.min(strength, MOST_CONTROLLED - controlled);
        controlled += change;
        terms.add(new Term("likelihood", -change, reason));
    }

    public Score score() {
        int i = clamp(impact);
        int before = clamp(likelihood + raised - lowered);
        int after = clamp(before - controlled);
        return new Score(i, after, i * before, i * after, List.copyOf(terms));
    }

    private static int clamp(int value) {
        return Math.max(1, Math.min(5, value));
    }
}
