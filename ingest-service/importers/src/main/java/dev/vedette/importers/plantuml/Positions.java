package dev.vedette.importers.plantuml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a name stands first in the source; PlantUML keeps no positions of elements. */
final class Positions {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+");

    private final Map<String, String> firstOf = new HashMap<>();

    Positions(String[] lines, BlockRange block) {
        for (int i = block.first(); i <= Math.min(block.last(), lines.length); i++) {
            Matcher m = WORD.matcher(lines[i - 1]);
            while (m.find()) {
                firstOf.putIfAbsent(m.group(), i + ":" + (m.start() + 1));
            }
        }
    }

    /** Position of the first word of the name that occurs, or {@code ""}. */
    String of(String name) {
        Matcher m = WORD.matcher(name);
        while (m.find()) {
            if (firstOf.containsKey(m.group())) {
                return firstOf.get(m.group());
            }
        }
        return "";
    }
}
