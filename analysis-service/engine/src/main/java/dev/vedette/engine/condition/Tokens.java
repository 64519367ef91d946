package dev.vedette.engine.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a condition with their columns. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([A-Za-z0-9][A-Za-z0-9_-]*)|(>=|[().,:]))");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private int next;

    /** Where a token stands. */
    record Mark(int column, String token) {}

    Tokens(String text) {
        this.text = text.stripTrailing();
        Matcher matcher = TOKEN.matcher(this.text);
        int at = 0;
        while (at < this.text.length()) {
            if (!matcher.region(at, this.text.length()).lookingAt()) {
                throw new ConditionException(at + 1, "cannot read '" + this.text.charAt(at) + "'", this.text);
            }
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            columns.add(matcher.start(matcher.group(1) != null ? 1 : 2) + 1);
            at = matcher.end();
        }
    }

    boolean atEnd() {
        return next == words.size();
    }

    Mark mark() {
        return atEnd() ? new Mark(text.length() + 1, "the end") : new Mark(columns.get(next), words.get(next));
    }

    boolean take(String word) {
        if (!atEnd() && words.get(next).equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    void need(String word) {
        if (!take(word)) {
            throw expected("'" + word + "'");
        }
    }

    String name(String what) {
        if (atEnd() || !Character.isLetterOrDigit(words.get(next).charAt(0))) {
            throw expected(what);
        }
        return words.get(next++);
    }

    long number() {
        Mark at = mark();
        try {
            return Long.parseLong(name("a number"));
        } catch (NumberFormatException e) {
            throw new ConditionException(at.column(), "expected a number, found " + at.token(), text);
        }
    }

    ConditionException expected(String what) {
        Mark at = mark();
        return new ConditionException(at.column(), "expected " + what + ", found " + at.token(), text);
    }

    ConditionException wrong(Mark at, String problem) {
        return new ConditionException(at.column(), problem, text);
    }
}
