package dev.vedette.testkit.tracker.jira;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of JQL the product uses: clauses joined by AND, then ORDER BY. Anything else is refused, as is no clause. */
final class Jql {
    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*(\\w+)\\s*(>=|<=|!=|=|>|<|~|\\bin\\b)\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\([^)]*\\)|[^\\s]+)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final ZoneId ASKING = ZoneId.of("America/Los_Angeles");

    private final List<Predicate<Issue>> clauses = new ArrayList<>();

    private Jql() {}

    /** @param now what relative times are relative to */
    static Jql parse(String text, Instant now) {
        Jql jql = new Jql();
        String body = text.replaceAll("(?i)\\s*order\\s+by.*$", "");
        if (body.isBlank()) {
            throw Errors.refuse(400, "Unbounded JQL queries are not allowed here. Please add a search restriction.");
        }
        for (String part : body.split("(?i)\\s+and\\s+")) {
            Matcher m = CLAUSE.matcher(part);
            if (!m.matches()) {
                throw Errors.refuse(400, "Error in the JQL Query: '" + part + "'.");
            }
            jql.clauses.add(
                    clause(m.group(1).toLowerCase(java.util.Locale.ROOT), m.group(2), unquote(m.group(3)), now));
        }
        return jql;
    }

    boolean matches(Issue issue) {
        return clauses.stream().allMatch(c -> c.test(issue));
    }

    private static Predicate<Issue> clause(String field, String op, String value, Instant now) {
        return switch (field) {
            case "project" -> i -> i.project.key.equals(value) || i.project.id.equals(value);
            case "labels" ->
                op.equals("in")
                        ? i -> words(value).stream().anyMatch(i.labels::contains)
                        : i -> i.labels.contains(value);
            case "key", "issuekey", "id", "issue" ->
                op.equals("in")
                        ? i -> words(value).contains(i.id) || words(value).contains(i.key)
                        : i -> i.key.equals(value) || i.id.equals(value);
            case "statuscategory" ->
                i -> i.status
                        .json("")
                        .path("statusCategory")
                        .path("name")
                        .asText()
                        .equals(value);
            case "updated" -> {
                Instant from = moment(value, now);
                yield i -> !i.updated.isBefore(from);
            }
            default ->
                throw Errors.refuse(
                        400, "Field '" + field + "' does not exist or you do not have permission to view it.");
        };
    }

    /** JQL knows minutes only, and reads points in time in the time zone of whoever asks. */
    private static Instant moment(String value, Instant now) {
        if (value.matches("-\\d+m")) {
            return now.minus(Duration.ofMinutes(Long.parseLong(value.substring(1, value.length() - 1))));
        }
        if (value.matches("\\d+")) {
            return Instant.ofEpochMilli(Long.parseLong(value));
        }
        return LocalDateTime.parse(value.replace('/', '-'), MINUTES)
                .atZone(ASKING)
                .toInstant();
    }

    private static List<String> words(String list) {
        List<String> out = new ArrayList<>();
        for (String w : list.replaceAll("[()]", "").split(",")) {
            out.add(unquote(w.trim()));
        }
        return out;
    }

    private static String unquote(String s) {
        return s.startsWith("\"") && s.endsWith("\"")
                ? s.substring(1, s.length() - 1).replace("\\\"", "\"")
                : s;
    }
}
