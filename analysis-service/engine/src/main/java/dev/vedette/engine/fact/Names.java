package dev.vedette.engine.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as lower-case words, plurals and hyphens levelled: "E-mail Tools" is "e mail tool". */
public final class Names {

    private Names() {}

    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if (!Character.isLetterOrDigit(c) || hump) {
                flush(word, words);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        flush(word, words);
        return List.copyOf(words);
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(singular(word.toString().toLowerCase(Locale.ROOT)));
            word.setLength(0);
        }
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        if (!plural || word.endsWith("is")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
