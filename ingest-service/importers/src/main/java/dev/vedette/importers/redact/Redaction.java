package dev.vedette.importers.redact;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the secrets of some files out of all that a reader says about them, and says where they stood. */
public final class Redaction {
    private static final int MOST_NOTES = 50;

    private final List<Secret> secrets;
    private final Redactor redactor;

    private Redaction(List<Secret> secrets) {
        this.secrets = secrets;
        this.redactor = Redactor.of(secrets.stream()
                .filter(Secret::telling)
                .map(Secret::value)
                .distinct()
                .toList());
    }

    public static Redaction of(List<SourceFile> files) {
        return new Redaction(
                files.stream().flatMap(f -> SecretScan.of(f).stream()).toList());
    }

    /** The draft without secrets; a part whose own words held one gets the fact that says so. */
    public Draft draft(Draft draft) {
        Draft clean = draft.rewritten(redactor::apply);
        notes(clean);
        for (Draft.Part before : draft.parts()) {
            Draft.Part after = clean.part(redactor.apply(before.localId));
            if (!after.facts.containsKey("secretsInClear") && held(before, after)) {
                after.fact("secretsInClear", FactValue.of(true), by(clean, after));
            }
        }
        return clean;
    }

    private static boolean held(Draft.Part before, Draft.Part after) {
        boolean words = !before.name.equals(after.name) || !before.aliases.equals(after.aliases);
        boolean quotes = !before.provenance.stream()
                .map(Provenance::evidence)
                .toList()
                .equals(after.provenance.stream().map(Provenance::evidence).toList());
        return words || quotes;
    }

    private static Provenance by(Draft draft, Draft.Part part) {
        Provenance first = part.provenance.isEmpty() ? null : part.provenance.getFirst();
        return new Provenance(
                Origin.DECLARED,
                0.9,
                first == null ? draft.source() : first.source(),
                first == null ? "" : first.position(),
                "a secret stands in its description, " + Redactor.REMOVED,
                draft.extractor());
    }

    /** One line of the receipt for each place at which a secret stands in the clear. */
    private void notes(Draft draft) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Secret s : secrets) {
            if (s.line() > 0 || s.marked()) {
                String place = s.line() > 0 ? s.line() + ":1" : "";
                places.putIfAbsent(s.path() + " " + place, s.what());
            }
        }
        List<String> all = new ArrayList<>(places.keySet());
        for (String at : all.subList(0, Math.min(MOST_NOTES, all.size()))) {
            String path = at.substring(0, at.lastIndexOf(' '));
            String line = at.substring(at.lastIndexOf(' ') + 1);
            String where = path + (line.isEmpty() ? "" : ":" + line.replace(":1", ""));
            String what = redactor.apply(places.get(at));
            draft.note(
                    Receipt.Kind.WARNING,
                    line,
                    "A secret stands in the clear at " + where + " (" + what + "); its value was not kept.",
                    0.9);
        }
        if (all.size() > MOST_NOTES) {
            draft.note(Receipt.Kind.WARNING, "", (all.size() - MOST_NOTES) + " more secrets stand in the clear.", 0.9);
        }
    }

    public UnreadableException problem(UnreadableException e) {
        UnreadableException clean = new UnreadableException(
                e.source(), redactor.apply(e.position()), redactor.apply(e.problem()), redactor.apply(e.advice()));
        clean.setStackTrace(e.getStackTrace());
        return clean;
    }

    @Override
    public String toString() {
        return secrets.stream().map(Secret::what).collect(Collectors.joining(", "));
    }
}
