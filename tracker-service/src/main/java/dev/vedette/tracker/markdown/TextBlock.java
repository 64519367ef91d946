package dev.vedette.tracker.markdown;

import java.util.Optional;

/** Our part of a text that people also write in, between two marks. */
public record TextBlock(String begin, String end) {

    /** What stands between the marks, or {@code null} when one of them is gone. */
    public String inner(String text) {
        int from = text == null ? -1 : text.indexOf(begin);
        int to = from < 0 ? -1 : text.indexOf(end, from);
        return to < 0 ? null : text.substring(from + begin.length(), to);
    }

    public String wrap(String inner) {
        return begin + inner + end;
    }

    /** The text with our part replaced and every other character as it was. */
    public Optional<String> replace(String text, String inner) {
        int from = text == null ? -1 : text.indexOf(begin);
        int to = from < 0 ? -1 : text.indexOf(end, from);
        return to < 0
                ? Optional.empty()
                : Optional.of(text.substring(0, from) + wrap(inner) + text.substring(to + end.length()));
    }
}
