package dev.vedette.importers.text;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.gazetteer.Typed;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** People by the shape of what they are called: "the editorial team", "community managers", "agronomists". */
final class Roles {

    private Roles() {}

    /** How many words at the end of a run name people; 0 for none. */
    static int ending(List<String> run) {
        int known = Gazetteer.standard()
                .roleEnding(run, run.size())
                .map(Gazetteer.Found::words)
                .orElse(0);
        if (known > 1 || run.isEmpty()) {
            return known;
        }
        if (productEnds(run) || Lexemes.standard().noun("greeting", run.getFirst())) {
            return 0;
        }
        String last = run.getLast();
        String before = run.size() > 1 ? run.get(run.size() - 2) : "";
        boolean modified = !before.isEmpty() && !Lexemes.standard().functionWord(before);
        Lexemes words = Lexemes.standard();
        if (words.noun("team", last) && modified
                || words.noun("position", last) && modified && !words.noun("managed-by-software", before)) {
            return 2;
        }
        if (known == 0 && ist(last)) {
            return 1;
        }
        return known;
    }

    /** The type of people that a name stands for by its shape alone. */
    static Optional<Typed> typed(List<String> name) {
        int known = Gazetteer.standard()
                .roleEnding(name, name.size())
                .map(Gazetteer.Found::words)
                .orElse(0);
        return ending(name) <= known
                ? Optional.empty()
                : Optional.of(new Typed(
                        "user",
                        0.85,
                        new TreeMap<>(java.util.Map.of("contentTrust", FactValue.of("trusted"))),
                        name.getLast()));
    }

    /** "MS Teams" are no teams. */
    private static boolean productEnds(List<String> run) {
        for (int i = Math.max(0, run.size() - 3); i < run.size(); i++) {
            int start = i;
            if (Gazetteer.standard()
                    .productAt(run, i)
                    .filter(f -> f.words() > 1 && start + f.words() == run.size())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean ist(String w) {
        return w.length() > 6 && (w.endsWith("ist") || w.endsWith("ists")) && !w.contains("list");
    }
}
