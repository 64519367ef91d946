package dev.vedette.engine.score;

import dev.vedette.contracts.assessment.Assessment.Term;
import java.util.List;

/** @param likelihood after controls @param inherent before controls @param residual after controls */
public record Score(int impact, int likelihood, int inherent, int residual, List<Term> terms) {

    private static final int THEORETICAL_CAP = 5;

    public static String severity(int residual) {
        if (residual >= 20) {
            return "critical";
        }
        if (residual >= 12) {
            return "high";
        }
        return residual >= 6 ? "medium" : "low";
    }

    public Score theoretical() {
        return new Score(impact, likelihood, inherent, Math.min(residual, THEORETICAL_CAP), terms);
    }
}
