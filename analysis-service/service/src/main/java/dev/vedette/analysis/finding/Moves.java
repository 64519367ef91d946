package dev.vedette.analysis.finding;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.engine.Delta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an assessment moved. The engine's {@link Delta} decides, the same one that the command line prints; on top of it
 * comes what only lasting findings know: new or back again, ruled out or gone.
 *
 * @param moves in the order of the assessment, what is ruled out or gone last
 * @param woken ids of findings that apply now and did not before
 * @param worse ids of findings that weigh more now
 * @param calmed ids of findings that weigh less now, are mitigated, ruled out or gone
 * @param unchanged findings that stayed as they were
 */
public record Moves(List<Move> moves, List<String> woken, List<String> worse, List<String> calmed, int unchanged) {

    static Moves between(Assessment before, Assessment after, Map<String, Known> known) {
        Delta delta = Delta.between(before, after);
        Map<String, String> changes = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        note(delta.woken(), Move.WOKEN, changes, reasons);
        note(delta.worse(), Move.WORSE, changes, reasons);
        note(delta.calmed(), Move.CALMED, changes, reasons);
        note(delta.gone(), Move.GONE, changes, reasons);
        List<Move> moves = new ArrayList<>();
        Map<String, Known> left = new HashMap<>(known);
        for (Assessment.Finding f : after.findings()) {
            Move move = present(left.remove(f.id()), f, changes.get(f.id()), reasons.get(f.id()));
            if (move != null) {
                moves.add(move);
            }
        }
        Map<String, Assessment.RuledOut> ruledOut = new HashMap<>();
        after.ruledOut().forEach(r -> ruledOut.put(r.id(), r));
        left.values().stream()
                .sorted(Comparator.comparing(Known::id))
                .map(k -> absent(k, ruledOut.get(k.id()), reasons.get(k.id())))
                .filter(m -> m != null)
                .forEach(moves::add);
        List<String> calmed = new ArrayList<>(ids(delta.calmed()));
        calmed.addAll(ids(delta.gone()));
        return new Moves(List.copyOf(moves), ids(delta.woken()), ids(delta.worse()), calmed, delta.unchanged());
    }

    /** A finding of the assessment; {@code null} when nothing about it moved. */
    private static Move present(Known before, Assessment.Finding f, String change, String reason) {
        if (before == null) {
            return new Move(f.id(), f.verdict(), Move.NEW, reason == null ? f.why() : reason, f);
        }
        if (change == null) {
            boolean same =
                    before.status().equals(f.verdict()) && before.finding().equals(f);
            return same ? null : new Move(f.id(), f.verdict(), Move.REFRESHED, "Its facts or wording moved.", f);
        }
        boolean still = f.verdict().equals(Status.APPLIES) && !f.theoretical();
        String word = change.equals(Move.CALMED) && still ? Move.BETTER : change;
        return new Move(f.id(), f.verdict(), word, reason, f);
    }

    /** A known finding that the assessment no longer has; {@code null} when that is not new. */
    private static Move absent(Known before, Assessment.RuledOut now, String reason) {
        String status = now == null ? Status.GONE : now.verdict();
        if (status.equals(before.status())) {
            return null;
        }
        if (now == null) {
            String why = reason == null ? "What it was about has left the model." : reason;
            return new Move(before.id(), status, Move.GONE, why, before.finding());
        }
        boolean applied = before.status().equals(Status.APPLIES);
        return new Move(before.id(), status, applied ? Move.CALMED : Move.REFRESHED, now.reason(), before.finding());
    }

    private static void note(
            List<Delta.Move> moved, String change, Map<String, String> changes, Map<String, String> reasons) {
        for (Delta.Move m : moved) {
            changes.put(m.finding().id(), change);
            reasons.put(m.finding().id(), m.reason());
        }
    }

    private static List<String> ids(List<Delta.Move> moved) {
        return moved.stream().map(m -> m.finding().id()).toList();
    }
}
