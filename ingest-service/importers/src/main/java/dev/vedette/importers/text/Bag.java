package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

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

    private final List<Item> items = new ArrayList<>();
    private final Item unwanted = new Item();
    private final boolean literal;
    private final int window;
    private final List<Needed> needed;

    /** @param literal whether the words mean what they say, denials included */
    Bag(String text, boolean literal, int window) {
        this.literal = literal;
        this.window = window;
        for (String item : text.trim().split("\\s+")) {
            if (item.startsWith("!")) {
                unwanted.add(item.substring(1));
            } else {
                Item wanted = new Item();
                wanted.add(item);
                items.add(wanted);
            }
        }
        this.needed = items.stream().filter(Item::wordsOnly).map(Item::needed).toList();
    }

    @Override
    public boolean denies() {
        return literal;
    }

    @Override
    public List<Needed> needed() {
        return needed;
    }

    @Override
    public Pattern.Match find(List<Cell> cells, int from) {
        for (int i = from; i < cells.size(); i++) {
            int length = items.getFirst().length(cells, i);
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
        for (Item item : items.subList(1, items.size())) {
            int best = -1;
            for (int i = low; i < high; i++) {
                int size = free(taken, i) ? item.length(cells, i) : 0;
                if (size > 0 && (best < 0 || Math.abs(i - anchor) < Math.abs(best - anchor))) {
                    best = i;
                }
            }
            if (best < 0) {
                return null;
            }
            taken.put(best, item.length(cells, best));
        }
        int end = taken.lastKey() + taken.lastEntry().getValue();
        // What turns a narrow set round may stand just outside it.
        boolean narrow = window < WINDOW;
        int first = narrow ? Math.max(0, low - NEAR) : Math.max(low, taken.firstKey() - NEAR);
        int last = narrow ? Math.min(cells.size(), high + NEAR) : Math.min(high, end + NEAR);
        for (int i = first; i < last; i++) {
            if (unwanted.length(cells, i) > 0) {
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
}
