package dev.vedette.importers.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces credentials in a text: those that their shape or their name gives away, and the given values wherever they
 * stand. Same text, same result; a text without a secret comes back as the same object.
 */
public final class Redactor {

    public static final String REMOVED = "(removed)";
    private static final int SHORTEST = 6;

    /** Values by their first characters, so that a text is walked once however many values there are. */
    private final Map<String, List<String>> values = new HashMap<>();

    private final Map<String, String> done = new HashMap<>();

    private Redactor(Collection<String> known) {
        for (String v : known) {
            if (v.length() >= SHORTEST) {
                values.computeIfAbsent(v.substring(0, SHORTEST), k -> new ArrayList<>())
                        .add(v);
            }
        }
        values.values()
                .forEach(l -> l.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** For texts whose source is not at hand. */
    public static String text(String text) {
        return new Redactor(List.of()).apply(text);
    }

    /** Whether a value has the shape of a credential, whatever it is called. */
    public static boolean holdsToken(String value) {
        return !Tokens.in(value).isEmpty();
    }

    static Redactor of(Collection<String> values) {
        return new Redactor(values);
    }

    public String apply(String text) {
        return text == null || text.length() < SHORTEST ? text : done.computeIfAbsent(text, this::redacted);
    }

    private String redacted(String text) {
        List<Span> spans = new ArrayList<>(Tokens.in(text));
        spans.addAll(Assignments.in(text));
        spans.addAll(Entropy.in(text));
        if (!values.isEmpty()) {
            known(text, spans);
        }
        return spans.isEmpty() ? text : without(text, spans);
    }

    private void known(String text, List<Span> spans) {
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            for (String v : values.getOrDefault(text.substring(i, i + SHORTEST), List.of())) {
                if (text.startsWith(v, i)) {
                    spans.add(new Span(i, i + v.length(), ""));
                    break;
                }
            }
        }
    }

    private static String without(String text, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::from)
                .thenComparing(Comparator.comparingInt(Span::to).reversed()));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span s : spans) {
            if (s.from() >= at) {
                boolean already = text.startsWith(REMOVED, s.from());
                out.append(text, at, s.from()).append(already ? text.substring(s.from(), s.to()) : REMOVED);
                at = s.to();
            } else if (s.to() > at) {
                at = s.to();
            }
        }
        return out.append(text, at, text.length()).toString();
    }
}
