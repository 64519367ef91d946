package dev.vedette.cli.question;

import dev.vedette.cli.WrongUseException;
import dev.vedette.contracts.assessment.Assessment.Change;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.engine.whatif.Scenario;
import dev.vedette.engine.whatif.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What if a fact were different, or a control were there. */
public final class Supposing {

    private static final Pattern FACT = Pattern.compile("(?:([^=]*)\\.)?([A-Za-z]+)=(.*)");
    private static final Pattern CONTROL = Pattern.compile("([^@=]+)(?:@([^=]*))?(?:=([a-z]+))?");

    private Supposing() {}

    /**
     * @param facts {@code [ELEMENT.]KEY=VALUE}, several words joined by commas
     * @param controls {@code CODE[@ELEMENT][=STATE]}; evidenced when no state is given
     * @throws WrongUseException in plain words for what cannot be supposed
     */
    public static Answer ask(Described system, List<String> facts, List<String> controls) {
        Scenario scenario = new Scenario(
                facts.stream().map(f -> fact(system, f)).toList(),
                controls.stream().map(c -> control(system, c)).toList());
        try {
            return Moves.between(system.assessment(), system.judge(Scenarios.apply(system.model(), scenario)));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage());
        }
    }

    private static Change fact(Described system, String given) {
        Matcher m = FACT.matcher(given);
        if (!m.matches()) {
            throw new WrongUseException("--set takes ELEMENT.FACT=VALUE, not '" + given + "'");
        }
        String value = m.group(3);
        Object read = value.contains(",") ? Arrays.asList(value.split(",")) : value;
        return new Change(system.element(m.group(1) == null ? "" : m.group(1)), m.group(2), read);
    }

    private static Scenario.Toggle control(Described system, String given) {
        Matcher m = CONTROL.matcher(given);
        if (!m.matches() || !system.analyst().catalogue().controls().containsKey(m.group(1))) {
            throw new WrongUseException("--control takes CONTROL@ELEMENT=STATE with a control of the catalogue such as "
                    + system.analyst().catalogue().controls().firstKey() + ", not '" + given + "'");
        }
        try {
            Safeguard.State state = m.group(3) == null
                    ? Safeguard.State.EVIDENCED
                    : Safeguard.State.valueOf(m.group(3).toUpperCase(Locale.ROOT));
            return new Scenario.Toggle(m.group(1), system.element(m.group(2) == null ? "" : m.group(2)), state);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(
                    "a control is " + Arrays.toString(Safeguard.State.values()).toLowerCase(Locale.ROOT) + ", not '"
                            + m.group(3) + "'");
        }
    }
}
