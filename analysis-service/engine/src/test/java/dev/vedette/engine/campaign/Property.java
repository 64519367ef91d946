package dev.vedette.engine.campaign;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.contracts.assessment.Assessment.WatchCondition;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.engine.notation.Edits;
import dev.vedette.engine.notation.Judging;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold for every model; each answers with the first thing that breaks it. */
public enum Property {
    A_CITED_FACT_IS_NECESSARY(Property::needless),
    WHAT_WOULD_MAKE_IT_REAL_MAKES_IT_REAL(Property::unreal),
    THE_ORDER_OF_THE_INPUT_CHANGES_NOTHING(Property::ordered),
    AN_EVIDENCED_CONTROL_RAISES_NO_RISK(Property::raised);

    /** How many controls of one finding are tried. */
    private static final int CONTROLS = 3;

    private final Function<Model, Optional<String>> breach;

    Property(Function<Model, Optional<String>> breach) {
        this.breach = breach;
    }

    /** What breaks it, in words. */
    public Optional<String> breach(Model model) {
        return breach.apply(model);
    }

    private static Optional<String> needless(Model model) {
        for (Finding finding : Judging.judge(model).findings()) {
            for (FactRef fact : finding.facts()) {
                Assessment without = Judging.judge(Edits.without(model, fact));
                if (byId(without).containsKey(finding.id())) {
                    return Optional.of(finding.code() + " on " + finding.components() + " stays without "
                            + fact.element() + "." + fact.key());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unreal(Model model) {
        for (RuledOut out : Judging.judge(model).ruledOut()) {
            for (WatchCondition way : out.becomesRealIf()) {
                if (Edits.applicable(model, way.changes())
                        && Judging.judge(Edits.with(model, way.changes())).findings().stream()
                                .noneMatch(f -> f.code().equals(out.code()))) {
                    return Optional.of(out.code() + " on " + out.components() + " does not become real if " + way.text()
                            + " " + way.changes());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ordered(Model model) {
        String plain = new String(Json.bytes(Judging.judge(model)), StandardCharsets.UTF_8);
        for (long seed = 1; seed <= 3; seed++) {
            String shuffled =
                    new String(Json.bytes(Judging.judge(Edits.shuffled(model, seed))), StandardCharsets.UTF_8);
            if (!shuffled.equals(plain)) {
                int at = 0;
                while (at < Math.min(plain.length(), shuffled.length()) && plain.charAt(at) == shuffled.charAt(at)) {
                    at++;
                }
                return Optional.of("shuffled with " + seed + " it differs at ..."
                        + shuffled.substring(Math.max(0, at - 80), Math.min(shuffled.length(), at + 80)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> raised(Model model) {
        Assessment before = Judging.judge(model);
        Map<String, Finding> known = byId(before);
        for (Finding finding : before.findings()) {
            String element =
                    finding.components().isEmpty() ? "" : finding.components().getFirst();
            for (var control : finding.controls().stream()
                    .filter(c -> !standsAlready(model, c.id(), element))
                    .limit(CONTROLS)
                    .toList()) {
                Assessment after = Judging.judge(Edits.guarded(model, control.id(), element));
                for (Finding f : after.findings()) {
                    Finding was = known.get(f.id());
                    if (was == null || f.residual() > was.residual()) {
                        return Optional.of("with " + control.id() + " on '" + element + "' " + f.code() + " on "
                                + f.components() + " goes from " + (was == null ? 0 : was.residual()) + " to "
                                + f.residual());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What is verified would only be weakened by evidence in its place. */
    private static boolean standsAlready(Model model, String control, String element) {
        return model.safeguards().stream()
                .anyMatch(s -> s.control().equals(control)
                        && s.element().equals(element)
                        && s.state() == Safeguard.State.VERIFIED);
    }

    private static Map<String, Finding> byId(Assessment assessment) {
        return assessment.findings().stream().collect(Collectors.toMap(Finding::id, Function.identity()));
    }
}
