package dev.vedette.importers.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Literal values that are given to a name which calls them a secret: {@code DB_PASSWORD=...}, {@code "apiKey": "..."},
 * {@code api key is ...}, {@code name: TOKEN, value: ...}. One pass by hand, because a pattern that tries every position
 * of a large file costs more than reading the file.
 */
final class Assignments {
    private static final int MAX_NAME = 60;
    private static final int MAX_VALUE = 4_000;
    private static final int MIN_VALUE = 4;
    private static final int SPACES = 40;

    /** What makes a name that of a secret. */
    private static final List<String> WORDS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passwort",
            "pwd",
            "secret",
            "token",
            "credential",
            "apikey",
            "api_key",
            "api-key",
            "api key",
            "privatekey",
            "private_key",
            "private-key",
            "accesskey",
            "access_key",
            "access-key",
            "account_key",
            "accountkey",
            "shared_key",
            "sharedkey",
            "encryption_key",
            "encryptionkey",
            "signing_key",
            "signingkey",
            "auth_key",
            "authkey",
            "subscription_key",
            "subscriptionkey",
            "connectionstring",
            "connection_string");

    private static final Pairs<String> BEGINS = new Pairs<>(WORDS, w -> w);

    /** Ends of names that only speak of a secret. */
    private static final List<String> OTHER_ENDS = List.of(
            "arn",
            "name",
            "id",
            "ids",
            "url",
            "uri",
            "path",
            "endpoint",
            "file",
            "length",
            "limit",
            "tokens",
            "expiry",
            "ttl",
            "region",
            "header",
            "type",
            "version",
            "prefix",
            "manager",
            "store",
            "provider",
            "enabled",
            "policy",
            "rotation",
            "count",
            "ref",
            "field",
            "label",
            "hint",
            "required",
            "scope",
            "scopes",
            "usage",
            "budget",
            "format",
            "bucket",
            "size",
            "window",
            "mode",
            "used",
            "per",
            "reset",
            "strength",
            "days",
            "algorithm",
            "alias",
            "class");

    /** Beginnings of names that count tokens. */
    private static final List<String> COUNTS = List.of(
            "max", "min", "num", "enable", "use", "has", "is_", "total", "input", "output", "completion", "prompt");

    private static final Set<String> NO_SECRETS = Set.of(
            "true",
            "false",
            "none",
            "null",
            "empty",
            "string",
            "required",
            "optional",
            "yes",
            "no",
            "changeme",
            "change-me",
            "placeholder",
            "example",
            "undefined",
            "redacted",
            "removed",
            "sensitive",
            "securestring",
            "hidden",
            "secret",
            "password",
            "token",
            "apikey",
            "bearer",
            "basic",
            "oauth",
            "oauth2",
            "jwt",
            "iam",
            "header",
            "query");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:var|local|data|module|each|self|path|params?|parameters|secrets|env|vault|ssm|kv|ctx|this|process|os|config|"
                    + "[a-z]+_[a-z_]{2,40})[.(\\[].*|[a-zA-Z_][\\w.]{0,60}\\(.*|ref\\+.*|op://.*|vault:.*|secret:.*|keyring:.*");

    private final String text;
    private final List<Span> spans = new ArrayList<>();

    private Assignments(String text) {
        this.text = text;
    }

    static List<Span> in(String text) {
        Assignments a = new Assignments(text);
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i >= next) {
                int length = a.wordAt(i);
                if (length > 0) {
                    next = a.name(i, i + length);
                }
            }
        }
        return a.spans;
    }

    private int wordAt(int at) {
        List<String> words = BEGINS.at(text, at);
        if (words != null) {
            for (String w : words) {
                if (text.regionMatches(true, at, w, 0, w.length())) {
                    return w.length();
                }
            }
        }
        return 0;
    }

    /** Reads the whole name around the word and, when it is assigned a secret, notes the value. */
    private int name(int word, int afterWord) {
        int start = word;
        while (start > 0 && word - start < MAX_NAME && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        int end = afterWord;
        while (end < text.length() && end - afterWord < MAX_NAME && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end);
        if (!speaksOnly(name.toLowerCase(Locale.ROOT))) {
            value(name, end);
        }
        return end;
    }

    private static boolean speaksOnly(String name) {
        for (String end : OTHER_ENDS) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return name.endsWith("token") && COUNTS.stream().anyMatch(name::startsWith);
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }

    private void value(String name, int end) {
        int i = end;
        boolean quotedName = i < text.length() && isQuote(text.charAt(i));
        i = quotedName ? i + 1 : i;
        i = blanks(i);
        // {"name": "DB_PASSWORD", "value": "..."} and the same over two lines
        int nested =
                quotedName || i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == ',') ? valueKey(i) : -1;
        boolean prose = false;
        if (nested >= 0) {
            i = nested;
        } else if (i < text.length() && (text.charAt(i) == '=' || text.charAt(i) == ':')) {
            prose = text.charAt(i) == ':' && !quotedName && plainWords(name);
            i++;
            i = i < text.length() && (text.charAt(i) == '>' || text.charAt(i) == '=') ? i + 1 : i;
        } else if (text.startsWith("is ", i)) {
            prose = true;
            i += "is ".length();
        } else {
            return;
        }
        i = blanks(i);
        literal(name, i, prose);
    }

    /** Written as people write, and not as programs name things. */
    private static boolean plainWords(String name) {
        String tail = name.substring(1);
        return name.indexOf('_') < 0
                && name.indexOf('.') < 0
                && (name.indexOf(' ') >= 0 || tail.equals(tail.toLowerCase(Locale.ROOT)));
    }

    private int blanks(int from) {
        int i = from;
        while (i < text.length() && i - from < SPACES && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Index after {@code value:} when that is the next key, else -1. */
    private int valueKey(int from) {
        int i = from;
        while (i < text.length()
                && i - from < 4 * SPACES
                && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == ',' || isQuote(text.charAt(i)))) {
            i++;
        }
        if (!text.regionMatches(true, i, "value", 0, "value".length())) {
            return -1;
        }
        i += "value".length();
        i = i < text.length() && isQuote(text.charAt(i)) ? i + 1 : i;
        i = blanks(i);
        boolean assigned = i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == '=');
        return assigned ? i + 1 : -1;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private void literal(String name, int from, boolean prose) {
        if (from >= text.length()) {
            return;
        }
        // a text within a JSON text has its quotes escaped
        int escaped = text.charAt(from) == '\\' && from + 1 < text.length() && text.charAt(from + 1) == '"' ? 1 : 0;
        int start = from + escaped;
        boolean quoted = isQuote(text.charAt(start));
        char quote = quoted ? text.charAt(start) : 0;
        start = quoted ? start + 1 : start;
        int end = start;
        while (end < text.length() && end - start < MAX_VALUE && !ends(text.charAt(end), quoted, quote)) {
            end++;
        }
        while (!quoted && end > start && ",.;)]}|".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        end = escaped == 1 && end > start && text.charAt(end - 1) == '\\' ? end - 1 : end;
        String value = text.substring(start, end);
        if (isSecret(value, quoted, prose)) {
            spans.add(new Span(start, end, name));
        }
    }

    private static boolean ends(char c, boolean quoted, char quote) {
        return quoted
                ? c == quote || c == '\n'
                : Character.isWhitespace(c) || c == ',' || c == '"' || c == '\'' || c == '<' || c == '&';
    }

    private static boolean isSecret(String value, boolean quoted, boolean prose) {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean noLiteral = value.length() < MIN_VALUE
                || "$!{[(<%@/*&|>#".indexOf(value.charAt(0)) >= 0
                || value.contains("${")
                || value.contains("{{")
                || lower.startsWith("arn:")
                || lower.startsWith("your")
                || lower.startsWith("xxx")
                || lower.startsWith("http://")
                || lower.startsWith("https://")
                || lower.startsWith("projects/")
                || lower.startsWith("change_me")
                || NO_SECRETS.contains(lower);
        if (noLiteral || !quoted && REFERENCE.matcher(value).matches()) {
            return false;
        }
        boolean words = quoted && value.indexOf(' ') >= 0 && !hasDigit(value);
        return !words && (!prose || odd(value) && value.length() >= 6);
    }

    /** No word of a sentence. */
    private static boolean odd(String value) {
        String tail = value.substring(1);
        return hasDigit(value)
                || !tail.equals(tail.toLowerCase(Locale.ROOT))
                || tail.chars().anyMatch(c -> "!@#%^&*+=~?".indexOf(c) >= 0);
    }

    private static boolean hasDigit(String s) {
        return s.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
