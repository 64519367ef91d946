package dev.vedette.cli.question;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.engine.DeltaView;
import java.util.List;

/** What moved between two assessments. */
public final class Moves {

    private Moves() {}

    public static Answer between(Assessment before, Assessment after) {
        DeltaView delta = DeltaView.between(before, after);
        StringBuilder out = new StringBuilder();
        out.append("%d findings apply, %d before%n"
                .formatted(delta.after().applies(), delta.before().applies())
                .replace("\r", ""));
        list(out, "woken", delta.woken());
        list(out, "worse", delta.worse());
        list(out, "calmed", delta.calmed());
        list(out, "gone", delta.gone());
        out.append("unchanged  ").append(delta.unchanged()).append(" findings\n");
        return new Answer(delta, out.toString());
    }

    private static void list(StringBuilder out, String what, List<DeltaView.Moved> moved) {
        for (DeltaView.Moved m : moved) {
            out.append(what)
                    .append(" ".repeat(11 - what.length()))
                    .append(m.finding().severity())
                    .append("  ")
                    .append(m.finding().title())
                    .append("  ")
                    .append(m.finding().code())
                    .append('\n')
                    .append(" ".repeat(11))
                    .append(m.reason())
                    .append('\n');
        }
    }
}
