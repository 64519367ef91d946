package dev.vedette.engine.ledger;

import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.predicate.Landscape;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the texts of a threat with the names of this system's components. */
final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    /** White space other than one plain blank. */
    private static final Pattern GAP = Pattern.compile("\\s{2,}|[^\\S ]");

    private static final Map<String, String> UNNAMED = Map.of(
            "source",
            "an outside source",
            "tool",
            "a tool",
            "channel",
            "a way out",
            "store",
            "a store",
            "person",
            "a user");

    private final ModelIndex index;

    Wording(Landscape landscape) {
        this.index = landscape.index();
    }

    String fill(String template, Map<String, Integer> roles) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            Integer element = roles.get(matcher.group(1));
            String name =
                    element == null ? UNNAMED.getOrDefault(matcher.group(1), "the " + matcher.group(1)) : name(element);
            matcher.appendReplacement(text, Matcher.quoteReplacement(name));
        }
        matcher.appendTail(text);
        return GAP.matcher(text).replaceAll(" ");
    }

    private String name(int element) {
        return element == index.system() ? "the system" : index.name(element);
    }

    /** "Path: A → B → C." or nothing for less than two components. */
    String path(List<Integer> path) {
        List<Integer> stops = path.stream().filter(index::isComponent).toList();
        return stops.size() < 2
                ? ""
                : " Path: " + stops.stream().map(index::name).collect(Collectors.joining(" → ")) + ".";
    }
}
