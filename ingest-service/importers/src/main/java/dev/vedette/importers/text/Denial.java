package dev.vedette.importers.text;

import java.util.List;
import java.util.Set;

/** Whether a sentence denies what a rule matched in it: "no", "without", "was switched off". */
final class Denial {

    private static final Set<String> STOPPED = Set.of(
            "removed",
            "dropped",
            "disabled",
            "off",
            "lifted",
            "abolished",
            "waived",
            "skipped",
            "missing",
            "absent",
            "deactivated",
            "unavailable",
            "cancelled",
            "revoked",
            "ended",
            "withdrawn",
            "gone",
            "optional",
            "bypassed",
            "ignored",
            "relaxed",
            "scrapped",
            "suspended",
            "stopped");
    /** "We dropped the review": what follows is no more. */
    private static final Set<String> ENDING = Set.of(
            "dropped",
            "drop",
            "disabled",
            "abolished",
            "scrapped",
            "suspended",
            "stopped",
            "stop",
            "skipped",
            "skip",
            "waived",
            "deactivated",
            "forbids",
            "forbid",
            "prohibits",
            "excludes",
            "exclude",
            "bans",
            "dispenses",
            "ditched",
            "cancelled",
            "removed");

    private static final Set<String> ON_ITS_WAY = Set.of("sent", "signed", "signs", "sign", "signing", "set", "better");
    private static final Set<String> FALSE = Set.of("no", "none", "off", "false", "disabled", "never");
    private static final Set<String> CLAUSE_ENDS = Set.of(";", ",", "and", "but", "that", "which", "--");
    private static final Set<String> BECAME = Set.of("is", "are", "was", "were", "been", "gets", "got");
    private static final Set<String> LIGHT =
            Set.of("now", "been", "switched", "turned", "also", "completely", "temporarily");

    private Denial() {}

    /** A denial before the match in its clause, inside it, or right behind ("is switched off"). */
    static boolean denied(List<Cell> cells, Pattern.Match m) {
        boolean listed = false;
        for (int i = m.start() - 1; i >= 0 && i >= m.start() - 5; i--) {
            String w = cells.get(i).word();
            if (w.equals(",") && !listed && goesOn(cells, m.end())) {
                // "without network, credentials or data": a denial may stand before a list.
                listed = true;
                continue;
            }
            if (listed && cells.get(i).mention() == null) {
                if (w.equals("without") || w.equals("neither")) {
                    return true;
                }
                continue;
            }
            if (cells.get(i).mention() == null
                    && (w.equals(",") || w.equals("but") || w.equals("--") || w.equals(";") || w.equals("so"))) {
                break;
            }
            if (cells.get(i).mention() == null && m.start() - i <= 3 && ends(cells, i)) {
                return true;
            }
            if (cells.get(i).mention() == null
                    && Pattern.DENIALS.contains(w)
                    && (m.start() - i <= 3 || !(w.equals("nothing") || w.equals("nobody")))
                    && !onlyNot(cells, i)) {
                return true;
            }
        }
        for (int i = m.start(); i < m.end(); i++) {
            if (cells.get(i).mention() == null
                    && !m.own().contains(i)
                    && Pattern.DENIALS.contains(cells.get(i).word())
                    && !onlyNot(cells, i)) {
                return true;
            }
        }
        if (m.end() + 1 < cells.size()
                && cells.get(m.end()).says(":")
                && FALSE.contains(cells.get(m.end() + 1).word())) {
            // "audit log: none"
            return true;
        }
        for (int i = m.start(); i < m.end(); i++) {
            if (cells.get(i).mention() == null && gone(cells, i)) {
                // The pattern speaks of the end itself.
                return false;
            }
        }
        for (int i = m.end(); i < cells.size() && i < m.end() + 4; i++) {
            String w = cells.get(i).word();
            if (w.equals(";")
                    || w.equals(",")
                    || w.equals("and")
                    || w.equals("but")
                    || w.equals("that")
                    || w.equals("which")) {
                break;
            }
            boolean no =
                    w.equals("no") && i + 1 < cells.size() && cells.get(i + 1).says("longer");
            if (cells.get(i).mention() == null && (w.equals("not") || w.equals("never") || no || gone(cells, i))) {
                return true;
            }
        }
        return stopped(cells, m.end());
    }

    /** An end that somebody puts to what comes next; "is dropped" speaks of what came before. */
    private static boolean ends(List<Cell> cells, int i) {
        String w = cells.get(i).word();
        boolean out = w.equals("out") && i > 0 && cells.get(i - 1).word().startsWith("rule");
        boolean off = Turn.takenAway(cells, i) && !became(cells, i - 1);
        return out || (off || ENDING.contains(w)) && !became(cells, i);
    }

    private static boolean became(List<Cell> cells, int i) {
        return i > 0
                && (BECAME.contains(cells.get(i - 1).word())
                        || LIGHT.contains(cells.get(i - 1).word()));
    }

    private static boolean gone(List<Cell> cells, int i) {
        if (cells.get(i).says("off")
                && i > 0
                && ON_ITS_WAY.contains(cells.get(i - 1).word())) {
            return false;
        }
        return STOPPED.contains(cells.get(i).word()) || Turn.takenAway(cells, i);
    }

    /** Whether a list goes on behind a match: "..., credentials or data". */
    private static boolean goesOn(List<Cell> cells, int from) {
        for (int i = from; i < cells.size() && i < from + 3; i++) {
            if (cells.get(i).says("or") || cells.get(i).says("nor")) {
                return true;
            }
        }
        return false;
    }

    /** "The limit on the Web Chat was lifted": farther behind, but with its verb. */
    private static boolean stopped(List<Cell> cells, int from) {
        for (int i = from; i < cells.size() && i < from + 10; i++) {
            if (CLAUSE_ENDS.contains(cells.get(i).word())) {
                return false;
            }
            if (BECAME.contains(cells.get(i).word())) {
                int next = i + 1;
                while (next < cells.size() && LIGHT.contains(cells.get(next).word())) {
                    next++;
                }
                return next < cells.size() && (gone(cells, next) || next + 1 < cells.size() && gone(cells, next + 1));
            }
        }
        return false;
    }

    private static boolean onlyNot(List<Cell> cells, int i) {
        return cells.get(i).says("not")
                && i + 1 < cells.size()
                && cells.get(i + 1).says("only");
    }
}
