package dev.vedette.importers.redact;

import dev.vedette.importers.spi.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that YAML, HCL and Bicep mark as secret: parameters with {@code NoEcho}, data of Kubernetes Secrets, variables
 * with {@code sensitive = true}, parameters under {@code @secure()}. Read line by line, so that a file that is broken
 * elsewhere gives its secrets up all the same.
 */
final class MarkedLines {
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?:- )?\"?'?([\\w.-]{1,80})\"?'?\\s*[:=]\\s*(\\S.{0,4000})");
    private static final Pattern BICEP =
            Pattern.compile("\\s*param\\s+(\\w{1,80})\\s+\\w{1,40}\\s*=\\s*'([^'\\n]{1,4000})'.*");
    private static final int BLOCK = 40;

    private final SourceFile file;
    private final List<String> lines;
    private final List<Secret> secrets = new ArrayList<>();

    private MarkedLines(SourceFile file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    static List<Secret> of(SourceFile file) {
        String text = file.text();
        boolean secretKind = text.contains("kind: Secret");
        if (!secretKind && !text.contains("NoEcho") && !text.contains("sensitive") && !text.contains("@secure()")) {
            return List.of();
        }
        MarkedLines m = new MarkedLines(file, text);
        for (int i = 0; i < m.lines.size(); i++) {
            m.line(i, secretKind);
        }
        return m.secrets;
    }

    private void line(int i, boolean secretKind) {
        String line = lines.get(i).strip();
        if (line.startsWith("NoEcho:") && line.contains("rue")) {
            siblings(i, "Default");
        } else if (line.startsWith("sensitive") && line.contains("=") && line.contains("true")) {
            siblings(i, "default");
        } else if (secretKind && (line.equals("data:") || line.equals("stringData:"))) {
            children(i, line.equals("data:"));
        } else if (line.startsWith("@secure()")) {
            for (int k = i; k < Math.min(lines.size(), i + 6); k++) {
                Matcher m = BICEP.matcher(lines.get(k));
                if (m.matches()) {
                    add(m.group(2), m.group(1), k);
                    break;
                }
            }
        }
    }

    /** The entry of this name beside the line, in the same block. */
    private void siblings(int at, String name) {
        int indent = indent(lines.get(at));
        for (int step : new int[] {-1, 1}) {
            for (int k = at + step; k >= 0 && k < lines.size() && Math.abs(k - at) < BLOCK; k += step) {
                String line = lines.get(k);
                if (!line.isBlank() && indent(line) < indent) {
                    break;
                }
                Matcher m = ENTRY.matcher(line);
                if (indent(line) == indent && m.matches() && m.group(1).equals(name)) {
                    add(unquoted(m.group(2)), name, k);
                }
            }
        }
    }

    private void children(int at, boolean encoded) {
        int indent = indent(lines.get(at));
        for (int k = at + 1; k < lines.size(); k++) {
            String line = lines.get(k);
            if (!line.isBlank() && indent(line) <= indent) {
                return;
            }
            Matcher m = ENTRY.matcher(line);
            if (m.matches()) {
                String value = unquoted(m.group(2));
                add(value, m.group(1), k);
                if (encoded) {
                    decoded(value).ifPresent(v -> secrets.add(new Secret(v, m.group(1), file.path(), 0, true)));
                }
            }
        }
    }

    static java.util.Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return java.util.Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private void add(String value, String what, int line) {
        boolean reference =
                value.startsWith("!") || value.startsWith("{") || value.startsWith("$") || value.startsWith("var.");
        if (!reference && !value.isBlank() && value.length() > 3) {
            secrets.add(new Secret(value, what, file.path(), line + 1, true));
        }
    }

    private static String unquoted(String value) {
        String v = value.strip();
        char first = v.isEmpty() ? 0 : v.charAt(0);
        int end = first == '"' || first == '\'' ? v.indexOf(first, 1) : -1;
        return end > 0 ? v.substring(1, end) : v;
    }

    private static int indent(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
