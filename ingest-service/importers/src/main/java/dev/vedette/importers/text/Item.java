package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One item of a {@link Bag}: alternatives, found by the word that they begin with. */
final class Item {

    /** One alternative: words that follow each other, or a group. */
    private record Choice(int number, List<String> words, String group) {

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

        private static boolean fits(String wanted, String word) {
            return wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
        }

        boolean any() {
            return group != null || words.getFirst().endsWith("*");
        }
    }

    private final List<Choice> choices = new ArrayList<>();
    private final Map<String, List<Choice>> byFirst = new HashMap<>();
    private final List<Choice> others = new ArrayList<>();

    void add(String alternatives) {
        for (String c : alternatives.split("/")) {
            Choice choice = c.startsWith("<")
                    ? new Choice(choices.size(), List.of(), c.substring(1, c.length() - 1))
                    : new Choice(choices.size(), List.of(asRead(c).split("_")), null);
            choices.add(choice);
            if (choice.any()) {
                others.add(choice);
            } else {
                byFirst.computeIfAbsent(choice.words().getFirst(), w -> new ArrayList<>())
                        .add(choice);
            }
        }
    }

    /** "opt-out" and "user's" are read as two words each, "e-mail" as one. */
    private static String asRead(String words) {
        return words.replace("e-mail", "email")
                .replace("s'", "s_'s")
                .replaceAll("(?<=[a-z])'s", "_'s")
                .replace("-", "_");
    }

    /** Whether words alone can fill it, so that a sentence without any of them cannot match. */
    boolean wordsOnly() {
        return choices.stream().allMatch(c -> c.group() == null);
    }

    Needed needed() {
        return Needed.of(choices.stream().map(c -> c.words().getFirst()).toList());
    }

    /** How many cells the first alternative takes that begins here; 0 for none. */
    int length(List<Cell> cells, int at) {
        int found = 0;
        int number = Integer.MAX_VALUE;
        for (Choice c : byFirst.getOrDefault(cells.get(at).word(), List.of())) {
            found = c.length(cells, at);
            if (found > 0) {
                number = c.number();
                break;
            }
        }
        for (Choice c : others) {
            if (c.number() > number) {
                break;
            }
            int n = c.length(cells, at);
            if (n > 0) {
                return n;
            }
        }
        return found;
    }
}
