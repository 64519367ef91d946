package dev.vedette.engine.campaign;

import dev.vedette.engine.notation.Notation;
import java.util.ArrayList;
import java.util.List;

/** Makes a model that breaks a property as small as it gets by taking statements and facts away. */
final class Smallest {

    private Smallest() {}

    static String of(String notation, Property property) {
        String smallest = notation;
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (String less : less(smallest)) {
                if (breaks(less, property)) {
                    smallest = less;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static boolean breaks(String notation, Property property) {
        try {
            return property.breach(Notation.model(notation)).isPresent();
        } catch (RuntimeException e) {
            return false; // a flow whose end is gone, say: no model
        }
    }

    private static List<String> less(String notation) {
        List<String> statements = List.of(notation.split("; "));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            List<String> rest = new ArrayList<>(statements);
            String statement = rest.remove(i);
            String id = statement.contains(" ") ? statement.split(" ")[1] : statement;
            rest.removeIf(s -> s.split(" ")[0].startsWith(id + ">")
                    || s.split(" ")[0].endsWith(">" + id)
                    || s.contains(" on " + id + " "));
            if (!rest.isEmpty()) {
                all.add(String.join("; ", rest));
            }
            String[] words = statement.split(" ");
            for (int w = statement.contains(">") && words[0].contains(">") ? 1 : 2; w < words.length; w++) {
                List<String> changed = new ArrayList<>(statements);
                changed.set(i, statement.replace(" " + words[w], ""));
                all.add(String.join("; ", changed));
            }
        }
        return all;
    }
}
