package dev.vedette.engine;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.contracts.assessment.Assessment.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What moved between two assessments of one system.
 *
 * @param woken apply now and did not before
 * @param worse applied before and weigh more now
 * @param calmed weigh less now: mitigated, theoretical or a lower score
 * @param gone are no findings any more
 * @param unchanged number of findings that stayed as they were
 */
public record Delta(List<Move> woken, List<Move> worse, List<Move> calmed, List<Move> gone, int unchanged) {

    /** @param finding as it is now, or as it was when it is gone @param reason what made it move */
    public record Move(Finding finding, String reason) {}

    public static Delta between(Assessment before, Assessment after) {
        Map<String, Finding> old = new HashMap<>();
        before.findings().forEach(f -> old.put(f.id(), f));
        List<Move> woken = new ArrayList<>();
        List<Move> worse = new ArrayList<>();
        List<Move> calmed = new ArrayList<>();
        List<Move> gone = new ArrayList<>();
        int unchanged = 0;
        for (Finding now : after.findings()) {
            Finding was = old.remove(now.id());
            int change = was == null ? 0 : compare(was, now);
            if (open(now) && (was == null || !open(was))) {
                woken.add(new Move(now, was == null ? appeared(before, now) : "its safeguard no longer holds"));
            } else if (was == null) {
                unchanged++;
            } else if (open(was) && !open(now)) {
                calmed.add(new Move(now, closedBy(now)));
            } else if (change > 0) {
                worse.add(new Move(now, difference(was, now, true)));
            } else if (change < 0) {
                calmed.add(new Move(now, difference(was, now, false)));
            } else {
                unchanged++;
            }
        }
        for (Finding was :
                old.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList()) {
            if (open(was)) {
                gone.add(new Move(was, vanished(after, was)));
            }
        }
        return new Delta(List.copyOf(woken), List.copyOf(worse), List.copyOf(calmed), List.copyOf(gone), unchanged);
    }

    private static boolean open(Finding f) {
        return f.verdict().equals("applies") && !f.theoretical();
    }

    /** By residual score, then by the number of raising terms, which still tells when the score is at its limit. */
    private static int compare(Finding was, Finding now) {
        int byScore = Integer.compare(now.residual(), was.residual());
        return byScore != 0 ? byScore : Integer.compare(weight(now), weight(was));
    }

    private static int weight(Finding f) {
        int weight = 0;
        for (Term t : f.terms()) {
            weight += t.change() < 0 ? t.change() : 1;
        }
        return weight;
    }

    private static String appeared(Assessment before, Finding now) {
        for (RuledOut r : before.ruledOut()) {
            boolean same = r.threat().equals(now.threat());
            if (same && (r.id().equals(now.id()) || r.components().stream().anyMatch(now.components()::contains))) {
                return "before: " + r.reason();
            }
        }
        return now.why();
    }

    private static String vanished(Assessment after, Finding was) {
        for (RuledOut r : after.ruledOut()) {
            boolean same = r.threat().equals(was.threat());
            if (same
                    && (r.id().equals(was.id())
                            || r.components().isEmpty()
                            || r.components().stream().anyMatch(was.components()::contains))) {
                return r.reason();
            }
        }
        return "what it rested on is no longer in the model";
    }

    private static String closedBy(Finding now) {
        if (now.theoretical()) {
            return "it still applies, but there is nothing left to exploit";
        }
        return now.controls().stream()
                .filter(c -> c.state().equals("evidenced") || c.state().equals("verified"))
                .findFirst()
                .map(c -> c.title() + " is " + c.state())
                .orElse("stated facts close it");
    }

    /** The terms that came or went and pull in this direction; else the controls whose state is another. */
    private static String difference(Finding was, Finding now, boolean worse) {
        List<String> reasons = new ArrayList<>();
        only(now, was).filter(t -> t.change() > 0 == worse).forEach(t -> reasons.add(t.reason()));
        only(was, now).filter(t -> t.change() > 0 != worse).forEach(t -> reasons.add("no longer: " + t.reason()));
        if (reasons.isEmpty()) {
            Map<String, String> states = new HashMap<>();
            was.controls().forEach(c -> states.put(c.id(), c.state()));
            now.controls().stream()
                    .filter(c -> !c.state().equals(states.get(c.id())))
                    .forEach(c -> reasons.add(c.title() + " is " + c.state()));
        }
        return reasons.isEmpty() ? "its score changed" : String.join("; ", reasons);
    }

    /** Terms that the one finding has and the other has not. */
    private static Stream<Term> only(Finding one, Finding other) {
        Set<String> known = new HashSet<>();
        other.terms().forEach(t -> known.add(t.reason()));
        return one.terms().stream().filter(t -> !known.contains(t.reason()));
    }
}
