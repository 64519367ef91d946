package dev.vedette.importers.plantuml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of one {@code @startuml} block; both ends from 1 and within. */
record BlockRange(int first, int last) {

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
        return body.strip().endsWith("@enduml") ? body : body + "\n@enduml";
    }
}
