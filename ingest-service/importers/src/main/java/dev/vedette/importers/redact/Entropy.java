package dev.vedette.importers.redact;

import java.util.ArrayList;
import java.util.List;

/** Strings that look as if a random generator had made them, and not as a digest, an identifier or words. */
final class Entropy {
    private static final int SHORTEST = 32;
    private static final int LONGEST = 128;
    private static final double BITS = 4.3;

    private Entropy() {}

    static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && isPart(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                if (i - start >= SHORTEST && i - start <= LONGEST && random(text, start, i)) {
                    spans.add(new Span(start, i, "random string"));
                }
                start = -1;
            }
        }
        return spans;
    }

    static boolean isPart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '+'
                || c == '='
                || c == '_'
                || c == '-';
    }

    private static boolean random(String text, int from, int to) {
        int[] counts = new int[128];
        int lower = 0;
        int upper = 0;
        int digits = 0;
        int changes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            counts[c]++;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            changes += i > from && sort(c) != sort(text.charAt(i - 1)) ? 1 : 0;
        }
        int length = to - from;
        if (lower < 5 || upper < 5 || digits < 3 || changes < length / 3) {
            return false;
        }
        double bits = 0;
        for (int n : counts) {
            if (n > 0) {
                double p = (double) n / length;
                bits -= p * Math.log(p) / Math.log(2);
            }
        }
        return bits >= BITS;
    }

    private static int sort(char c) {
        return c >= 'a' && c <= 'z' ? 0 : c >= 'A' && c <= 'Z' ? 1 : c >= '0' && c <= '9' ? 2 : 3;
    }
}
