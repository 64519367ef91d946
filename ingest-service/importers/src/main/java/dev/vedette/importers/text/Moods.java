package dev.vedette.importers.text;

import java.util.Set;

/** Whether a sentence speaks of what is, of what shall be, or of what must not be. */
final class Moods {

    private static final Set<String> SOON = Set.of(
            "plan",
            "plans",
            "planned",
            "planning",
            "roadmap",
            "soon",
            "someday",
            "eventually",
            "intend",
            "intends",
            "envisaged");

    private static final Set<String> SUPPLIERS =
            Set.of("provider", "providers", "vendor", "vendors", "supplier", "suppliers");

    private Moods() {}

    /** Not built yet: "will be added", "we plan to", "in a later phase". */
    static boolean planned(Scan s) {
        for (int i = 0; i < s.size(); i++) {
            String w = s.word(i);
            if (s.mentionAt[i] != null) {
                continue;
            }
            if (w.equals("will")
                            && !now(s)
                            && (Set.of("be", "get", "add", "use", "also", "have", "come", "call", "know")
                                    .contains(s.word(i + 1)))
                    || SOON.contains(w) && !verbOfPart(s, i)
                    || w.equals("want")
                            && s.word(i - 1).equals("we")
                            && s.word(i + 1).equals("to")
                    || w.equals("would")
                            && s.word(i + 1).equals("like")
                            && s.word(i + 2).equals("to")
                    || w.equals("later") && s.word(i + 1).matches("phase|version|release|stage|on")
                    || w.equals("next") && s.word(i + 1).matches("year|quarter|month|release|version|phase|sprint")
                    || w.equals("not") && s.word(i + 1).equals("yet") && false) {
                return true;
            }
        }
        return false;
    }

    private static boolean now(Scan s) {
        for (int i = 0; i < s.size(); i++) {
            if (s.word(i).equals("now")
                    || s.word(i).equals("today")
                    || s.word(i).equals("currently")) {
                return true;
            }
        }
        return false;
    }

    /** "A Travel Planner plans trips": what a part does, not what people intend. */
    private static boolean verbOfPart(Scan s, int i) {
        String w = s.word(i);
        if (w.startsWith("plan") && !w.equals("planned")) {
            String before = s.word(i - 1);
            return !before.equals("we") && !before.equals("to") && !before.equals("they") && !before.equals("team");
        }
        return false;
    }

    /** "must never", "may under no circumstances": a rule of the owner rather than a description. */
    static boolean must(Sentence s) {
        for (int i = 0; i + 1 < s.tokens().size(); i++) {
            String w = s.tokens().get(i).word();
            String next = s.tokens().get(i + 1).word();
            if (i > 0 && SUPPLIERS.contains(s.tokens().get(i - 1).word())) {
                // What a contract forbids the provider is a fact about the provider.
                continue;
            }
            if ((w.equals("must") || w.equals("shall") || w.equals("should")) && next.equals("never")
                    || w.equals("must") && next.equals("not")
                    || w.equals("may") && next.equals("never")
                    || w.equals("never") && next.equals("ever")) {
                return true;
            }
        }
        return false;
    }
}
