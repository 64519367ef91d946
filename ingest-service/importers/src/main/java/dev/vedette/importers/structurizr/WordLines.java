package dev.vedette.importers.structurizr;

import java.util.HashMap;
import java.util.Map;

/** Lines on which quoted words stand first. The source is walked once, however many words are asked for. */
final class WordLines {
    private static final int LOOKS = 1_000;

    private final String source;
    private final Map<String, Integer> quoted = new HashMap<>();
    private int looks;

    WordLines(String source) {
        this.source = source;
        int line = 1;
        int open = -1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n') {
                line++;
                open = -1;
            } else if (c == '"' && open < 0) {
                open = i + 1;
            } else if (c == '"') {
                quoted.putIfAbsent(source.substring(open, i), line);
                open = -1;
            }
        }
    }

    /** @return 0 when the words are not in the source; words without quotes are searched for a bounded number of times */
    int of(String words) {
        if (words == null || words.isBlank()) {
            return 0;
        }
        Integer known = quoted.get(words);
        if (known == null) {
            known = ++looks > LOOKS ? 0 : search(words);
            quoted.put(words, known);
        }
        return known;
    }

    private int search(String words) {
        int at = source.indexOf(words);
        return at < 0
                ? 0
                : (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
