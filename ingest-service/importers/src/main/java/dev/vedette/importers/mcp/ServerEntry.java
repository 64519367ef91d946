package dev.vedette.importers.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One server of a client configuration.
 *
 * @param pointer JSON pointer of the entry
 */
record ServerEntry(String name, JsonNode node, String pointer) {

    private static final Pattern EXACT_VERSION = Pattern.compile(".+(@|==)\\d+(\\.\\d+)+.*|.+@sha256:[0-9a-f]{64}");
    private static final Pattern IMAGE_VERSION = Pattern.compile(".+:v?\\d+(\\.\\d+)+.*|.+@sha256:[0-9a-f]{64}");
    private static final Pattern SECRET_NAME = Pattern.compile(
            ".*(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTHORIZATION).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?i)(bearer\\s+)?(gh[pousr]_|github_pat_|sk-|xox[abp]-|AKIA|glpat-|AIza|eyJ)[A-Za-z0-9_.-]{12,}.*");
    /** A secret inside of an argument: "--api-key=...", "TOKEN=...", "Authorization: Bearer ...". */
    private static final Pattern INLINE = Pattern.compile(
            "((?:[\\w-]{0,40}(?:key|token|secret|passw(?:or)?d|credential)[\\w-]{0,20}[=:] ?)|bearer |basic )([^\\s@&]{6,})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOGIN = Pattern.compile("(://[^/\\s:@]{1,100}:)[^/\\s@]{1,200}(?=@)");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(\\$\\{|\\$[A-Z_]|<[^>]+>|\\{\\w+}|your[-_ ]|xxx|changeme|replace|example|placeholder|input:|\\.\\.\\.).*");

    String url() {
        for (String key : new String[] {"url", "serverUrl", "httpUrl", "endpoint"}) {
            if (node.path(key).isTextual()) {
                return node.path(key).asText();
            }
        }
        return "";
    }

    boolean remote() {
        return !url().isEmpty();
    }

    String host() {
        try {
            String host = URI.create(url()).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    boolean local() {
        String host = host();
        return !remote()
                || host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || host.equals("host.docker.internal");
    }

    /** Whether a host is named or numbered as only inside of a network. */
    static boolean internal(String host) {
        return !host.contains(".")
                || host.matches(".*\\.(?:local|internal|lan|intranet|corp|home|svc|localdomain)")
                || host.matches("(?:10|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\..*");
    }

    boolean internal() {
        return internal(host());
    }

    /** Arguments that name packages, images or programs. */
    List<String> packages() {
        return args().stream()
                .skip(1)
                .filter(a -> !a.startsWith("-") && !a.contains("=") && !a.contains("://") && a.length() < 200)
                .map(a -> a.startsWith("/") || a.contains("\\")
                        ? a.replaceAll("^.*[/\\\\]([^/\\\\]*[/\\\\][^/\\\\]*)$", "$1")
                        : a)
                .toList();
    }

    List<String> args() {
        List<String> args = new ArrayList<>();
        JsonNode command = node.path("command");
        if (command.isObject()) {
            args.add(command.path("path").asText(""));
            command.path("args").forEach(a -> args.add(a.asText()));
        } else {
            args.add(command.asText(""));
        }
        node.path("args").forEach(a -> args.add(a.asText()));
        return args;
    }

    /** Command, arguments and URL without anything that looks like a secret. */
    String launch() {
        StringBuilder out = new StringBuilder(name).append(' ');
        boolean secretNext = false;
        for (String a : args()) {
            boolean hide = secretNext || SECRET_VALUE.matcher(a).matches();
            out.append(hide ? "***" : masked(a)).append(' ');
            secretNext = a.startsWith("-")
                    && !a.contains("=")
                    && SECRET_NAME.matcher(a).matches();
        }
        return out.append(host()).toString().strip();
    }

    /** Whether it starts a package or image of an exact version; {@code null} when it starts neither. */
    Boolean pinned() {
        List<String> args = args();
        String runner =
                args.getFirst().substring(args.getFirst().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean packages =
                List.of("npx", "uvx", "bunx", "pipx", "pnpm", "npx.cmd", "uv").contains(runner);
        boolean images = List.of("docker", "podman").contains(runner);
        if (!packages && !images) {
            return null;
        }
        Pattern exact = packages ? EXACT_VERSION : IMAGE_VERSION;
        return args.stream()
                .skip(1)
                .anyMatch(a -> !a.startsWith("-") && exact.matcher(a).matches());
    }

    /** Pointer of the first secret that stands in the file, or {@code ""}. */
    String secretAt() {
        for (String block : new String[] {"env", "headers"}) {
            for (var e : node.path(block).properties()) {
                String value = e.getValue().asText("");
                boolean secret = SECRET_NAME.matcher(e.getKey()).matches() && value.length() >= 8
                        || SECRET_VALUE.matcher(value).matches();
                if (secret && !PLACEHOLDER.matcher(value).matches()) {
                    return pointer + "/" + block + "/" + e.getKey();
                }
            }
        }
        int i = 0;
        boolean next = false;
        for (JsonNode a : node.path("args")) {
            String text = a.asText();
            boolean secret = next && text.length() >= 8 && !text.startsWith("-") || secret(text);
            if (secret && !PLACEHOLDER.matcher(text).matches()) {
                return pointer + "/args/" + i;
            }
            next = text.startsWith("-")
                    && !text.contains("=")
                    && SECRET_NAME.matcher(text).matches();
            i++;
        }
        return secret(url()) && !PLACEHOLDER.matcher(url()).matches() ? pointer + "/url" : "";
    }

    private static String masked(String argument) {
        return LOGIN.matcher(INLINE.matcher(argument).replaceAll("$1***")).replaceAll("$1***");
    }

    private static boolean secret(String text) {
        return SECRET_VALUE.matcher(text).matches() || !masked(text).equals(text);
    }

    boolean disabled() {
        return node.path("disabled").asBoolean(false) || !node.path("enabled").asBoolean(true);
    }

    /** Names of tools that run without asking. */
    List<String> autoApproved() {
        List<String> names = new ArrayList<>();
        for (String key : new String[] {"alwaysAllow", "autoApprove", "auto_approve", "always_allow", "trust"}) {
            node.path(key).forEach(n -> names.add(n.asText()));
            if (node.path(key).isBoolean() && node.path(key).asBoolean()) {
                names.add("*");
            }
        }
        return names;
    }

    boolean mountsDockerSocket() {
        return args().stream().anyMatch(a -> a.contains("docker.sock"));
    }

    /** Whether a whole disk or home folder is handed to it. */
    boolean widePaths() {
        return args().stream()
                .anyMatch(a -> a.equals("/")
                        || a.equals("~")
                        || a.equals("C:\\")
                        || a.equals("$HOME")
                        || a.matches("/(Users|home)/[^/]+/?"));
    }
}
