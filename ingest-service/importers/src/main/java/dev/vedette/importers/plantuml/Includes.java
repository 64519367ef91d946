package dev.vedette.importers.plantuml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the text free of what reaches outside: includes of known libraries become the copies that ship with PlantUML,
 * other includes become blank lines and are told. Line numbers stay.
 */
record Includes(String text, List<Dropped> dropped) {

    /** @param line from 1 */
    record Dropped(int line, String what) {}

    private static final Pattern INCLUDE = Pattern.compile("^\\s*!include(?:url|_many|_once|sub)?\\s+(.+?)\\s*$");
    private static final Pattern C4 = Pattern.compile(".*?\\b(C4(?:_[A-Za-z]+)?)(?:\\.puml)?>?$");
    private static final Pattern SHIPPED = Pattern.compile("<[A-Za-z0-9_./-]+>");
    private static final Pattern OUTSIDE =
            Pattern.compile("^\\s*!(?:import|theme\\s+.+\\bfrom\\b|\\$?\\w+\\s*=\\s*%load_json).*");

    static Includes of(String source) {
        StringBuilder out = new StringBuilder(source.length());
        List<Dropped> dropped = new ArrayList<>();
        int n = 0;
        for (String line : source.split("\n", -1)) {
            n++;
            Matcher include = INCLUDE.matcher(line);
            if (include.matches()) {
                String target = include.group(1);
                Matcher c4 = C4.matcher(target);
                if (SHIPPED.matcher(target).matches()) {
                    out.append(line);
                } else if (c4.matches()) {
                    out.append("!include <C4/").append(c4.group(1)).append('>');
                } else {
                    dropped.add(new Dropped(n, "The include of " + target + " is not followed."));
                }
            } else if (OUTSIDE.matcher(line).matches()) {
                dropped.add(new Dropped(
                        n, "The line \"" + line.strip() + "\" reaches outside of the file and is left out."));
            } else {
                out.append(Sprites.plain(line));
            }
            out.append('\n');
        }
        return new Includes(out.toString(), dropped);
    }
}
