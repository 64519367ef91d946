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

    private static final Pattern C4_MACRO =
            Pattern.compile("(?m)^\\s*(?:Person|System|Container|Component|Deployment_Node|Rel)(?:_[A-Za-z]+)?\\s*\\(");
    private static final Pattern C4_INCLUDE = Pattern.compile("(?m)^\\s*!include\\w*\\s.*C4(?:_|\\.puml|/)");
    private static final String C4_LIBRARY = "!include <C4/C4_Deployment>";

    static Includes of(String source) {
        // the include that brings the macros is one that is not followed: its line takes the copy that ships
        boolean c4 =
                !C4_INCLUDE.matcher(source).find() && C4_MACRO.matcher(source).find();
        StringBuilder out = new StringBuilder(source.length());
        List<Dropped> dropped = new ArrayList<>();
        int n = 0;
        for (String line : source.split("\n", -1)) {
            n++;
            Matcher include = INCLUDE.matcher(line);
            if (include.matches()) {
                String target = include.group(1);
                Matcher library = C4.matcher(target);
                if (SHIPPED.matcher(target).matches()) {
                    out.append(line);
                } else if (library.matches()) {
                    out.append("!include <C4/").append(library.group(1)).append('>');
                } else {
                    out.append(c4 ? C4_LIBRARY : "");
                    c4 = false;
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
