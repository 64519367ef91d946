package dev.vedette.engine.invariant;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invariant as read. @param subject who @param verb what it must never do @param object with or to what, or
 * {@code ""} @param guard what would make it allowed, or {@code ""}
 */
record Line(String subject, String verb, String object, String guard) {

    private static final Pattern FORM = Pattern.compile(
            "(?:the )?(.+?) (?:must|may|shall|can) never (\\w+)(?: (?:to |with |into |from )?(.*?))?(?: without (?:an?"
                    + " |the )?(.+?))?\\.?",
            Pattern.CASE_INSENSITIVE);

    static Optional<Line> read(String statement) {
        Matcher m = FORM.matcher(statement.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                m.group(1).strip(),
                m.group(2).toLowerCase(Locale.ROOT),
                m.group(3) == null ? "" : m.group(3).strip().replaceFirst("^(the|a|an) ", ""),
                m.group(4) == null ? "" : m.group(4).strip()));
    }
}
