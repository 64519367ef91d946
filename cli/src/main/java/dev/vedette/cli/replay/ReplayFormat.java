package dev.vedette.cli.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;
import dev.vedette.engine.Delta.Move;
import java.nio.file.Path;
import java.util.List;

/** The formats of a replay, by the names people give. */
public enum ReplayFormat {
    table {
        @Override
        String render(List<Step> steps) {
            if (steps.isEmpty()) {
                return "No changes to play.\n";
            }
            StringBuilder out = new StringBuilder();
            for (Step s : steps) {
                out.append(s.n()).append(". ").append(s.cause()).append('\n');
                if (s.note() != null) {
                    out.append("   note       ").append(s.note()).append('\n');
                }
                moves(out, "woken", s.delta().woken());
                moves(out, "worse", s.delta().worse());
                moves(out, "calmed", s.delta().calmed());
                moves(out, "gone", s.delta().gone());
                out.append("   unchanged  ").append(s.delta().unchanged()).append(" findings\n\n");
            }
            return out.toString();
        }

        private void moves(StringBuilder out, String what, List<Move> moves) {
            for (Move m : moves) {
                out.append("   ").append(what).append(" ".repeat(11 - what.length()));
                out.append(m.finding().severity())
                        .append("  ")
                        .append(m.finding().title())
                        .append('\n');
                out.append(" ".repeat(14)).append(m.reason()).append('\n');
            }
        }
    },
    json {
        @Override
        String render(List<Step> steps) {
            ArrayNode all = Json.MAPPER.createArrayNode();
            for (Step s : steps) {
                ObjectNode step = all.addObject().put("n", s.n()).put("cause", s.cause());
                if (s.note() != null) {
                    step.put("note", s.note());
                }
                moves(step.putArray("woken"), s.delta().woken(), false);
                moves(step.putArray("worse"), s.delta().worse(), false);
                ArrayNode calmed = step.putArray("calmed");
                moves(calmed, s.delta().calmed(), false);
                moves(calmed, s.delta().gone(), true);
                step.put("unchanged", s.delta().unchanged());
                step.set("findings", Json.MAPPER.valueToTree(s.after().findings()));
                step.set("questions", Json.MAPPER.valueToTree(s.after().questions()));
                step.set("invariants", Json.MAPPER.valueToTree(s.after().invariants()));
            }
            return Json.pretty(all);
        }

        /** What is gone is shown as it was, with the verdict it has now. */
        private void moves(ArrayNode out, List<Move> moves, boolean gone) {
            for (Move m : moves) {
                Assessment.Finding finding = m.finding();
                ObjectNode node = Json.MAPPER.valueToTree(finding);
                if (gone) {
                    node.put("verdict", "not-applicable");
                }
                out.add(node.put("moved", m.reason()));
            }
        }
    };

    abstract String render(List<Step> steps);

    /** Reads the changes, plays them and writes what they did. */
    public String play(Replay replay, Path changes, String systemId) {
        return render(replay.play(new ChangesFile(changes, systemId).read()));
    }
}
