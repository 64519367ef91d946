package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Words that stand near each other in any order: {@code /} between alternatives, {@code *} for any ending, {@code _}
 * between words that follow each other, {@code <group>} for a mention of that kind, {@code !words} for what must not
 * stand there. The first item is the anchor; the others lie within a bounded window round it, so matching is linear.
 */
final class Bag implements Shape {

    static final int WINDOW = 14;
    /** How far round a match the words may not stand that it rules out. */
    private static final int NEAR = 4;

    private static final Set<String> ENDS = Set.of(";", "but", "--");

    /** One alternative: words that follow each other, or a group. */
    private record Choice(List<String> words, String group) {

        int length(List<Cell> cells, int at) {
            Mention m = cells.get(at).mention();
            if (group != null) {
                if (m != null) {
                    return m.from() == at && Groupings.in(group, m.entity()) ? m.to() - at : 0;
                }
                return group.equals("person") && role(cells.get(at)) ? 1 : 0;
            }
            for (int i = 0; i < words.size(); i++) {
                if (at + i >= cells.size()
                        || !fits(words.get(i), cells.get(at + i).word())) {
                    return 0;
                }
            }
            return words.size();
        }

        private static boolean role(Cell cell) {
            return Gazetteer.standard().roleEnding(List.of(cell.word()), 1).isPresent();
        }
    }

    /** What an item can begin with, for the first look: the sentence has fewer words than the item. */
    private record Needed(Set<String> exact, List<String> begin) {

        static Needed of(List<Choice> item) {
            List<String> first =
                    item.stream().map(c -> c.words().getFirst()).distinct().toList();
            return new Needed(
                    first.stream().filter(w -> !w.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                    first.stream()
                            .filter(w -> w.endsWith("*"))
                            .map(w -> w.substring(0, w.length() - 1))
                            .toList());
        }

        boolean begins(String word) {
            return exact.contains(word) || begin.stream().anyMatch(word::startsWith);
        }
    }

    private final List<List<Choice>> items = new ArrayList<>();
    private final List<Choice> unwanted = new ArrayList<>();
    private final boolean literal;
    private final int window;
    private final List<Needed> needed;

    /** @param literal whether the words mean what they say, denials included */
    Bag(String text, boolean literal, int window) {
        this.literal = literal;
        this.window = window;
        for (String item : text.trim().split("\\s+")) {
            if (item.startsWith("!")) {
                unwanted.addAll(choices(item.substring(1)));
            } else {
                items.add(choices(item));
            }
        }
        this.needed = items.stream()
                .filter(item -> item.stream().allMatch(c -> c.group() == null))
                .map(Needed::of)
                .toList();
    }

    private static List<Choice> choices(String item) {
        List<Choice> choices = new ArrayList<>();
        for (String c : item.split("/")) {
            choices.add(
                    c.startsWith("<")
                            ? new Choice(List.of(), c.substring(1, c.length() - 1))
                            : new Choice(List.of(asRead(c).split("_")), null));
        }
        return choices;
    }

    /** "opt-out" and "user's" are read as two words each, "e-mail" as one. */
    private static String asRead(String words) {
        return words.replace("e-mail", "email")
                .replace("s'", "s_'s")
                .replaceAll("(?<=[a-z])'s", "_'s")
                .replace("-", "_");
    }

    private static boolean fits(String wanted, String word) {
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
    }

    @Override
    public boolean denies() {
        return literal;
    }

    @Override
    public boolean possible(Set<String> words) {
        for (Needed item : needed) {
            if (words.stream().noneMatch(item::begins)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Pattern.Match find(List<Cell> cells, int from) {
        for (int i = from; i < cells.size(); i++) {
            int length = length(items.getFirst(), cells, i);
            Pattern.Match m = length == 0 ? null : round(cells, i, length, from);
            if (m != null) {
                return m;
            }
        }
        return null;
    }

    private Pattern.Match round(List<Cell> cells, int anchor, int length, int from) {
        int low = anchor;
        while (low > from && low > anchor - window && !ends(cells.get(low - 1))) {
            low--;
        }
        int high = anchor + length;
        while (high < cells.size() && high < anchor + length + window && !ends(cells.get(high))) {
            high++;
        }
        TreeMap<Integer, Integer> taken = new TreeMap<>();
        taken.put(anchor, length);
        for (List<Choice> item : items.subList(1, items.size())) {
            int best = -1;
            for (int i = low; i < high; i++) {
                int size = free(taken, i) ? length(item, cells, i) : 0;
                if (size > 0 && (best < 0 || Math.abs(i - anchor) < Math.abs(best - anchor))) {
                    best = i;
                }
            }
            if (best < 0) {
                return null;
            }
            taken.put(best, length(item, cells, best));
        }
        int end = taken.lastKey() + taken.lastEntry().getValue();
        // What turns a narrow set round may stand just outside it.
        boolean narrow = window < WINDOW;
        int first = narrow ? Math.max(0, low - NEAR) : Math.max(low, taken.firstKey() - NEAR);
        int last = narrow ? Math.min(cells.size(), high + NEAR) : Math.min(high, end + NEAR);
        for (int i = first; i < last; i++) {
            if (length(unwanted, cells, i) > 0) {
                return null;
            }
        }
        List<Mention> mentions = new ArrayList<>();
        Set<Integer> own = new HashSet<>();
        taken.forEach((at, size) -> {
            for (int i = at; i < at + size; i++) {
                own.add(i);
            }
            if (cells.get(at).mention() != null) {
                mentions.add(cells.get(at).mention());
            }
        });
        return new Pattern.Match(taken.firstKey(), end, mentions, own);
    }

    private static boolean ends(Cell c) {
        return c.mention() == null && ENDS.contains(c.word());
    }

    private static boolean free(TreeMap<Integer, Integer> taken, int at) {
        var before = taken.floorEntry(at);
        return before == null || before.getKey() + before.getValue() <= at;
    }

    private static int length(List<Choice> item, List<Cell> cells, int at) {
        for (Choice c : item) {
            int n = c.length(cells, at);
            if (n > 0) {
                return n;
            }
        }
        return 0;
    }
}
