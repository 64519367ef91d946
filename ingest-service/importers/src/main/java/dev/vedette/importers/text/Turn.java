package dev.vedette.importers.text;

import java.util.List;
import java.util.Set;

/** Whether a statement about a change says that a thing began or came to an end. */
enum Turn {
    BEGUN,
    ENDED,
    NONE;

    private static final int REACH = 12;
    private static final List<String> ENDING = List.of(
            "remov",
            "dropp",
            "disabl",
            "lifted",
            "lifts",
            "abolish",
            "waiv",
            "skip",
            "deactivat",
            "bypass",
            "scrap",
            "suspend",
            "paus",
            "discontinu",
            "eliminat",
            "loosen",
            "relax",
            "revok",
            "withdr",
            "cancel",
            "ditch",
            "laps",
            "expire",
            "retire",
            "cease",
            "stopp",
            "ignor",
            "abandon",
            "omit",
            "delet",
            "circumvent",
            "uninstall");
    private static final Set<String> GONE = Set.of(
            "off",
            "gone",
            "optional",
            "missing",
            "absent",
            "unavailable",
            "drop",
            "drops",
            "stop",
            "stops",
            "ended",
            "ends",
            "lift",
            "superfluous",
            "unnecessary",
            "voluntary",
            "down");
    private static final Set<String> AWAY = Set.of("out", "away", "off", "down");
    private static final Set<String> TAKES = Set.of(
            "taken",
            "took",
            "take",
            "takes",
            "thrown",
            "fell",
            "fallen",
            "falls",
            "switched",
            "turned",
            "cut",
            "opted");
    private static final List<String> BEGINNING = List.of(
            "restor",
            "reintroduc",
            "introduc",
            "enabl",
            "activat",
            "reactivat",
            "reinstat",
            "install",
            "enforc",
            "mandator",
            "obligator",
            "requir",
            "impos",
            "reenabl",
            "added",
            "adds",
            "insist",
            "deploy");
    private static final Set<String> THERE = Set.of(
            "back",
            "again",
            "must",
            "need",
            "needs",
            "needed",
            "has",
            "have",
            "gets",
            "got",
            "gained",
            "gains",
            "put",
            "puts",
            "with",
            "apply",
            "applies",
            "behind",
            "through",
            "in",
            "on",
            "demands",
            "asks",
            "wants",
            "compulsory");
    private static final Set<String> ENDS = Set.of(";", "but", "--", "because", "since", "although", "while");
    private static final Set<String> NOT = Set.of("not", "never", "no", "without", "nobody", "nothing", "none");

    /** Whether the word ends something: "removed", "bypasses". */
    static boolean ending(List<Cell> cells, int i) {
        Cell c = cells.get(i);
        if (c.mention() != null && c.mention().entity().known()) {
            return false;
        }
        if (ENDING.stream().anyMatch(c.word()::startsWith)) {
            return true;
        }
        return takenAway(cells, i) || GONE.contains(c.word()) && !AWAY.contains(c.word());
    }

    /** "taken out", "has been switched off": the second word. */
    static boolean takenAway(List<Cell> cells, int i) {
        if (!AWAY.contains(cells.get(i).word())) {
            return false;
        }
        for (int k = Math.max(0, i - 4); k < i; k++) {
            if (TAKES.contains(cells.get(k).word())) {
                return true;
            }
        }
        return false;
    }

    /** What the clause of a match says of it. */
    static Turn of(List<Cell> cells, Pattern.Match m) {
        int low = m.start();
        while (low > 0 && m.start() - low < REACH && !ends(cells, low - 1)) {
            low--;
        }
        int high = m.end();
        while (high < cells.size() && high - m.end() < REACH && !ends(cells, high)) {
            high++;
        }
        boolean denied = false;
        boolean ended = false;
        boolean begun = false;
        for (int i = low; i < high; i++) {
            Cell c = cells.get(i);
            boolean inside = i >= m.start() && i < m.end();
            if (c.mention() != null && c.mention().entity().known()) {
                continue;
            }
            denied |= NOT.contains(c.word()) && (inside || i < m.start() && m.start() - i < 9 || i >= m.end());
            ended |= ending(cells, i);
            begun |= !inside && (THERE.contains(c.word()) || BEGINNING.stream().anyMatch(c.word()::startsWith));
        }
        if (ended) {
            return denied ? BEGUN : ENDED;
        }
        return denied ? ENDED : begun ? BEGUN : NONE;
    }

    private static boolean ends(List<Cell> cells, int i) {
        return cells.get(i).mention() == null && ENDS.contains(cells.get(i).word());
    }
}
