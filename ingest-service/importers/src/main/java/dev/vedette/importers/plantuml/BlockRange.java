package dev.vedette.importers.plantuml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of one {@code @startuml} block; both ends from 1 and within. */
record BlockRange(int first, int last) {

    private static final Pattern NEW_PAGE = Pattern.compile("\\s*newpage\\b.*");

    static List<BlockRange> of(String[] lines) {
        List<BlockRange> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.length; i++) {
            String line = lines[i - 1].strip();
            if (line.startsWith("@startuml")) {
                start = i;
            } else if (line.startsWith("@enduml") && start > 0) {
                blocks.add(new BlockRange(start, i));
                start = 0;
            }
        }
        if (start > 0) {
            blocks.add(new BlockRange(start, lines.length));
        }
        return blocks;
    }

    String text(String[] lines) {
        String body = String.join("\n", Arrays.asList(lines).subList(first - 1, last));
        String begun =
                body.stripLeading().startsWith("@startuml") ? body : "@startuml\n" + body.replaceFirst("^.*\n", "");
        return begun.strip().endsWith("@enduml") ? begun : begun + "\n@enduml";
    }

    /** The pages of a block of several; a page but the first begins with the line that parts it from the one before. */
    List<BlockRange> pages(String[] lines) {
        List<BlockRange> pages = new ArrayList<>();
        int start = first;
        for (int i = first + 1; i <= last; i++) {
            if (NEW_PAGE.matcher(lines[i - 1]).matches()) {
                pages.add(new BlockRange(start, i - 1));
                start = i;
            }
        }
        pages.add(new BlockRange(start, last));
        return pages;
    }
}
