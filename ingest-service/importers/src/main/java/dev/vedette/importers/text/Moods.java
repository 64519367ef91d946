package dev.vedette.importers.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence speaks of what is, of what shall be, or of what must not be. */
final class Moods {

    private static final Pattern LABEL =
            Pattern.compile("^(?:invariants?|rules?|policy|requirement)\\s*:\\s*", Pattern.CASE_INSENSITIVE);

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

    private static final Set<String> MAYBE = Set.of("may", "might", "could", "will", "want", "would");

    private static final Set<String> SUPPLIERS =
            Set.of("provider", "providers", "vendor", "vendors", "supplier", "suppliers");
    private static final Set<String> REFUSED = Set.of("rejected", "discarded", "dismissed", "abandoned");

    private Moods() {}

    /** Why a sentence speaks of nothing that is there: a choice that was not made, something of the past; or {@code ""}. */
    static String aside(Scan s) {
        if (s.word(1).equals(":")
                && s.size() < 9
                && s.verbs.isEmpty()
                && Lexemes.standard().noun("meta", s.word(0))) {
            return "the document, not the system";
        }
        boolean greeting = Lexemes.standard().noun("greeting", s.word(0)) && s.size() < 6 && s.verbs.isEmpty();
        if (greeting) {
            return "people who write to each other";
        }
        boolean considered = false;
        for (int i = 0; i < s.size(); i++) {
            String w = s.word(i);
            String next = s.word(i + 1);
            considered |= (w.equals("considered") || w.equals("evaluated") || w.equals("discussed"))
                    && !s.word(i - 1).equals("be");
            boolean choice = REFUSED.contains(w) && choice(s)
                    || w.equals("decided") && next.equals("against")
                    || w.equals("ruled") && next.equals("out")
                    || w.equals("out") && next.equals("of") && s.word(i + 2).equals("scope")
                    || w.equals("not") && next.equals("in") && s.word(i + 2).equals("scope")
                    || considered && (w.equals("but") || w.equals("however"));
            if (choice) {
                return "a choice that was not made";
            }
            if (w.equals("would") && (next.equals("love") || next.equals("like"))
                    || w.equals("wishes") && next.equals("to")) {
                return "a wish";
            }
            boolean ended =
                    (w.equals("gone") || w.equals("retired") || w.equals("decommissioned") || w.equals("discontinued"))
                            && (Voice.BE.contains(s.word(i - 1))
                                    || s.word(i - 1).equals("been"));
            if (ended && s.verbs.size() < 3) {
                return "the past";
            }
            boolean past = w.equals("previously")
                    || w.equals("formerly")
                    || w.equals("used")
                            && next.equals("to")
                            && !Voice.BE.contains(s.word(i - 1))
                            && s.verbAt[i] != null
                            && !s.word(i - 1).equals("can");
            if (past && !now(s) && past(s, i)) {
                return "the past";
            }
        }
        return "";
    }

    /** "X was rejected" of a product, not "the claim is rejected" of what runs through the system. */
    private static boolean choice(Scan s) {
        boolean present =
                s.sentence.tokens().stream().anyMatch(t -> t.is("is") || t.is("are") || t.is("gets") || t.is("can"));
        return !present
                && s.mentions.stream()
                        .anyMatch(m -> m.entity().mentions() == 1 && !m.entity().known());
    }

    private static boolean past(Scan s, int i) {
        return s.word(i).equals("used")
                ? Lexemes.standard().verb(s.word(i + 2)) != null
                        && Lexemes.standard().verb(s.word(i + 2)).form() == Lexemes.Form.BASE
                        && !s.mentions.isEmpty()
                        && s.mentions.getFirst().to() >= i - 1
                : i < 2;
    }

    /** "instead of X", "no X", "not X": a part that is named because it is not there. */
    static boolean absent(Scan s, Mention m) {
        for (int i = m.from() - 1; i >= 0 && i >= m.from() - 4; i--) {
            String w = s.word(i);
            if (w.equals("without") || w.equals("no") || w.equals("neither") || w.equals("nor")) {
                return true;
            }
            if (w.equals("of") && s.word(i - 1).equals("instead")
                    || w.equals("than") && s.word(i - 1).equals("rather")) {
                return true;
            }
            if (w.equals("replaces") || w.equals("replaced") || w.equals("replacing")) {
                return true;
            }
            boolean left =
                    w.equals("from") && Set.of("migrated", "switched", "away").contains(s.word(i - 1));
            if (left) {
                return true;
            }
            if (w.equals("not")
                    && s.verbAt[i + 1] == null
                    && !Lexemes.standard().is("auxiliary", s.word(i - 1))) {
                return true;
            }
            boolean passes = Lexemes.standard().is("determiner", w)
                    || s.token(i).isWord() && !Lexemes.standard().functionWord(w) && s.verbAt[i] == null;
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    /** Not built yet: "will be added", "we plan to", "in a later phase". */
    static boolean planned(Scan s, boolean futureIsNow) {
        for (int i = 0; i < s.size(); i++) {
            String w = s.word(i);
            if (s.mentionAt[i] != null) {
                continue;
            }
            if (w.equals("will")
                            && !futureIsNow
                            && !now(s)
                            && (Set.of("be", "get", "add", "use", "also", "have", "come", "call", "know")
                                    .contains(s.word(i + 1)))
                    || SOON.contains(w) && !verbOfPart(s, i) && !s.word(i - 1).equals("as")
                    || w.equals("want")
                            && s.word(i - 1).equals("we")
                            && s.word(i + 1).equals("to")
                    || w.equals("would")
                            && s.word(i + 1).equals("like")
                            && s.word(i + 2).equals("to")
                    || i == 0 && (w.equals("later") || w.equals("afterwards")) && MAYBE.contains(s.word(2))
                    || w.equals("later") && s.word(i + 1).matches("phase|version|release|stage|on")
                    || w.equals("will") && s.word(i + 1).equals("later")
                    || w.equals("later") && s.word(i - 1).equals("will")
                    || w.matches("q[1-4]") && s.word(i - 1).matches("for|in|by|until") && !now(s)
                    || w.equals("next") && s.word(i + 1).matches("year|quarter|month|release|version|phase|sprint")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a document speaks of its system in the future tense as a whole, as designs do. */
    static boolean future(java.util.List<Sentence> sentences) {
        int will = 0;
        int all = 0;
        for (Sentence s : sentences) {
            boolean says = s.tokens().stream().anyMatch(t -> t.is("will"));
            will += says ? 1 : 0;
            all += s.tokens().size() > 3 && !s.heading() ? 1 : 0;
        }
        return will * 5 > all * 2 && will > 2;
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

    /** Whether a line begins with what people write before a rule; each is a statement of its own. */
    static boolean labelsRule(String line) {
        return LABEL.matcher(line).lookingAt();
    }

    /** What a rule says, without the label before it. */
    static String rule(Sentence s) {
        return LABEL.matcher(s.text()).replaceFirst("");
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
