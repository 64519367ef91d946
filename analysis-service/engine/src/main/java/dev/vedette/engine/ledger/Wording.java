package dev.vedette.engine.ledger;

import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.predicate.Landscape;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the texts of a threat with the names of this system's components. */
final class Wording {

    /** For the names that take the place of the roles. */
    private static final int ROOM = 64;

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
        StringBuilder text = new StringBuilder(template.length() + ROOM);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(template, at, open).append(named(template.substring(open + 1, close), roles));
            at = close + 1;
        }
        text.append(template, at, template.length());
        return level(text.toString());
    }

    private String named(String role, Map<String, Integer> roles) {
        Integer element = roles.get(role);
        return element == null ? UNNAMED.getOrDefault(role, "the " + role) : name(element);
    }

    /** One blank for every gap; names come as people write them. */
    private static String level(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (blank && (text.charAt(i) != ' ' || i > 0 && text.charAt(i - 1) == ' ')) {
                return GAP.matcher(text).replaceAll(" ");
            }
        }
        return text;
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
