package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sequence over the cells of a sentence: words with {@code /} between alternatives and {@code *} for any ending,
 * {@code <group>} for a mention of that kind, {@code ..} and {@code ...} for up to 5 and 14 cells, {@code ?} after what
 * may be missing, {@code !words} where none of the words may follow within 5 cells. Matching looks at bounded windows only, so that its cost is linear in the length of the sentence.
 */
final class Pattern implements Shape {

    static final Set<String> DENIALS = Set.of(
            "no", "not", "never", "without", "nothing", "neither", "nor", "nobody", "none", "cannot", "lacks", "lack",
            "missing", "hardly");
    private static final int SHORT = 5;
    private static final int LONG = 14;

    /**
     * @param end cell after the last
     * @param mentions those that {@code <group>} took, in order
     * @param own cells whose words the shape itself asked for, so that a denial among them denies nothing else
     */
    record Match(int start, int end, List<Mention> mentions, Set<Integer> own) {}

    private sealed interface Step permits Word, Part, Gap, Unless {}

    private record Word(List<String> exact, List<String> begin, boolean optional) implements Step {
        boolean fits(Cell c) {
            if (exact.contains(c.word())) {
                return true;
            }
            for (String b : begin) {
                if (c.word().startsWith(b)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Part(String group, boolean optional) implements Step {}

    private record Gap(int most) implements Step {}

    /** None of these words among the next few. */
    private record Unless(Word words) implements Step {}

    private final List<Step> steps = new ArrayList<>();
    private final List<Needed> needed;
    private final boolean denies;

    Pattern(String text) {
        boolean denial = false;
        for (String item : text.trim().split("\\s+")) {
            boolean optional = item.endsWith("?") && item.length() > 1;
            String body = optional ? item.substring(0, item.length() - 1) : item;
            if (body.equals("..")) {
                steps.add(new Gap(SHORT));
            } else if (body.equals("...")) {
                steps.add(new Gap(LONG));
            } else if (body.startsWith("!")) {
                steps.add(new Unless(word(body.substring(1), false)));
            } else if (body.startsWith("<")) {
                steps.add(new Part(body.substring(1, body.length() - 1), optional));
            } else {
                steps.add(word(body, optional));
                denial |= !optional && List.of(body.split("/")).stream().anyMatch(DENIALS::contains);
            }
        }
        this.denies = denial;
        this.needed = steps.stream()
                .filter(x -> x instanceof Word w && !w.optional())
                .map(x -> (Word) x)
                .map(w -> new Needed(Set.copyOf(w.exact()), w.begin()))
                .toList();
    }

    private static Word word(String body, boolean optional) {
        List<String> exact = new ArrayList<>();
        List<String> begin = new ArrayList<>();
        for (String w : body.split("/")) {
            if (w.endsWith("*")) {
                begin.add(w.substring(0, w.length() - 1));
            } else {
                exact.add(w);
            }
        }
        return new Word(exact, begin, optional);
    }

    @Override
    public boolean denies() {
        return denies;
    }

    @Override
    public List<Needed> needed() {
        return needed;
    }

    /** "a manager" of whom nothing else is said: no part, but a person all the same. */
    private static boolean role(Cell cell) {
        return Gazetteer.standard().roleEnding(List.of(cell.word()), 1).isPresent();
    }

    @Override
    public Match find(List<Cell> cells, int from) {
        for (int i = from; i < cells.size(); i++) {
            List<Mention> mentions = new ArrayList<>();
            int end = match(cells, i, 0, mentions);
            if (end >= 0) {
                return new Match(i, end, mentions, Set.of());
            }
        }
        return null;
    }

    private int match(List<Cell> cells, int at, int step, List<Mention> mentions) {
        if (step == steps.size()) {
            return at;
        }
        return switch (steps.get(step)) {
            case Gap g -> {
                int last = Math.min(cells.size(), at + g.most());
                for (int i = at; i <= last; i++) {
                    int end = match(cells, i, step + 1, mentions);
                    if (end >= 0) {
                        yield end;
                    }
                    if (i < cells.size() && cells.get(i).says(";")) {
                        break;
                    }
                }
                yield -1;
            }
            case Unless u -> {
                int last = Math.min(cells.size(), at + SHORT);
                for (int i = at; i < last; i++) {
                    if (u.words().fits(cells.get(i))) {
                        yield -1;
                    }
                }
                yield match(cells, at, step + 1, mentions);
            }
            case Word w -> {
                if (at < cells.size() && w.fits(cells.get(at))) {
                    int end = match(cells, at + 1, step + 1, mentions);
                    if (end >= 0) {
                        yield end;
                    }
                }
                yield w.optional() ? match(cells, at, step + 1, mentions) : -1;
            }
            case Part p -> {
                Mention m = at < cells.size() ? cells.get(at).mention() : null;
                if (m != null && Groupings.in(p.group(), m.entity())) {
                    mentions.add(m);
                    int end = match(cells, m.to(), step + 1, mentions);
                    if (end >= 0) {
                        yield end;
                    }
                    mentions.removeLast();
                }
                if (m == null && p.group().equals("person") && at < cells.size() && role(cells.get(at))) {
                    int end = match(cells, at + 1, step + 1, mentions);
                    if (end >= 0) {
                        yield end;
                    }
                }
                yield p.optional() ? match(cells, at, step + 1, mentions) : -1;
            }
        };
    }
}
