package dev.vedette.engine;

import dev.vedette.contracts.assessment.Assessment;
import java.util.List;

/** What moved between two assessments, each finding with the reason. */
public record DeltaView(
        Assessment.Summary before,
        Assessment.Summary after,
        List<Moved> woken,
        List<Moved> worse,
        List<Moved> calmed,
        List<Moved> gone,
        int unchanged) {

    /** @param reason what made it move */
    public record Moved(String reason, Assessment.Finding finding) {}

    public static DeltaView between(Assessment before, Assessment after) {
        Delta d = Delta.between(before, after);
        return new DeltaView(
                before.summary(),
                after.summary(),
                moved(d.woken()),
                moved(d.worse()),
                moved(d.calmed()),
                moved(d.gone()),
                d.unchanged());
    }

    private static List<Moved> moved(List<Delta.Move> moves) {
        return moves.stream().map(m -> new Moved(m.reason(), m.finding())).toList();
    }
}
