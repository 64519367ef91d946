package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words and marks, in one pass. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Words.wordChar(c)) {
                int end = Math.min(Words.end(text, i), to);
                boolean glued = i - 1 > from && glue(text.charAt(i - 1)) && Words.wordChar(text.charAt(i - 2));
                word(tokens, text, i, end, glued ? text.charAt(i - 1) : 0);
                i = end;
            } else if (Words.apostrophe(c) && i + 1 < to && i > from && Words.wordChar(text.charAt(i - 1))) {
                int end = Words.wordChar(text.charAt(i + 1)) ? Words.end(text, i + 1) : i + 1;
                String tail = text.substring(i + 1, Math.min(end, to)).toLowerCase(Locale.ROOT);
                tokens.add(new Token(
                        text.substring(i, Math.min(end, to)),
                        tail.equals("t") ? "not" : "'s",
                        i,
                        end,
                        tail.equals("t"),
                        (char) 0));
                i = Math.max(end, i + 1);
            } else {
                i = mark(tokens, text, i, to);
            }
        }
        return tokens;
    }

    private static void word(List<Token> tokens, String text, int start, int end, char glue) {
        String raw = text.substring(start, end);
        String word = Lexemes.standard().whole(raw.toLowerCase(Locale.ROOT));
        Token last = tokens.isEmpty() ? null : tokens.getLast();
        if (glue != 0 && last != null && last.word().equals("e") && word.startsWith("mail")) {
            tokens.set(
                    tokens.size() - 1,
                    new Token(text.substring(last.start(), end), "e" + word, last.start(), end, true, last.glue()));
            return;
        }
        boolean quoted = glue != 0 ? last != null && last.quoted() : start > 0 && text.charAt(start - 1) == '`';
        tokens.add(new Token(raw, word, start, end, true, glue, quoted && Character.isLetter(raw.charAt(0))));
    }

    private static int mark(List<Token> tokens, String text, int i, int to) {
        char c = text.charAt(i);
        if (arrow(text, i, to) > 0) {
            int n = arrow(text, i, to);
            boolean back = text.startsWith("<-", i) && !text.startsWith("<->", i);
            tokens.add(new Token(text.substring(i, i + n), back ? "<-" : "->", i, i + n, false, (char) 0));
            return i + n;
        }
        if (",;:()[]+!?\"".indexOf(c) >= 0 || c == '.' || c == '\u2014' || c == '\u2013') {
            String mark = c == '\u2014' || c == '\u2013' ? "--" : String.valueOf(c);
            tokens.add(new Token(text.substring(i, i + 1), mark, i, i + 1, false, (char) 0));
        } else if (c == '-' && i + 1 < to && text.charAt(i + 1) == ' ') {
            tokens.add(new Token("-", "--", i, i + 1, false, (char) 0));
        }
        return i + 1;
    }

    private static int arrow(String text, int i, int to) {
        char c = text.charAt(i);
        if (c == '\u2192' || c == '\u21d2') {
            return 1;
        }
        for (String arrow : new String[] {"<-->", "-->", "==>", "<->", "->", "=>", "<-"}) {
            if (i + arrow.length() <= to && text.startsWith(arrow, i)) {
                return arrow.length();
            }
        }
        return 0;
    }

    private static boolean glue(char c) {
        return c == '-' || c == '/' || c == '\u2011' || c == '_';
    }
}
