package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Words;
import java.util.List;

/** Headings and labels under which a text speaks of what is not there. */
final class Asides {

    private static final List<String> OUT = List.of(
            "out of scope",
            "not in scope",
            "non goals",
            "non goal",
            "no goals",
            "out of the scope",
            "exclusions",
            "not covered",
            "not included",
            "excluded");
    private static final List<String> LATER = List.of(
            "roadmap",
            "future",
            "future work",
            "next steps",
            "planned",
            "later",
            "backlog",
            "ideas",
            "todo",
            "to do",
            "outlook",
            "what comes next",
            "coming soon",
            "upcoming",
            "wish list",
            "wishlist",
            "vision",
            "phase 2",
            "phase two",
            "next release",
            "next phase",
            "future plans",
            "plans",
            "planned changes",
            "possible extensions",
            "next");
    private static final List<String> REJECTED = List.of(
            "alternatives",
            "alternatives considered",
            "considered alternatives",
            "rejected",
            "rejected options",
            "options considered",
            "discarded",
            "alternatives rejected",
            "rejected alternatives",
            "considered and rejected",
            "other options",
            "what we did not choose",
            "alternatives we considered",
            "options we rejected");
    private static final List<String> ABOUT = List.of(
            "glossary",
            "changelog",
            "change log",
            "references",
            "further reading",
            "revision history",
            "history",
            "before",
            "previously",
            "legacy",
            "old setup",
            "authors",
            "contacts",
            "contact",
            "team",
            "licence",
            "license",
            "acknowledgements",
            "document history",
            "see also",
            "abbreviations");

    private Asides() {}

    /** Why what stands under these words is not there, or {@code ""}. */
    static String of(String heading) {
        List<String> words = Words.of(heading.replace('#', ' '));
        int first = 0;
        while (first < words.size() && Character.isDigit(words.get(first).charAt(0))) {
            first++;
        }
        String key = String.join(" ", words.subList(first, words.size()));
        if (starts(key, OUT)) {
            return "out of scope";
        }
        if (LATER.contains(key)
                || key.startsWith("future ")
                || key.startsWith("planned ")
                || key.startsWith("roadmap ")) {
            return "planned";
        }
        if (starts(key, REJECTED)) {
            return "rejected";
        }
        return ABOUT.contains(key) ? "not about the system" : "";
    }

    private static boolean starts(String key, List<String> phrases) {
        return phrases.stream().anyMatch(p -> key.equals(p) || key.startsWith(p + " "));
    }
}
