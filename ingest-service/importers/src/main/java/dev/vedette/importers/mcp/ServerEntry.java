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
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i).*(\\$\\{|\\$[A-Z_]|<[^>]+>|your[-_ ]|xxx|changeme|input:|\\.\\.\\.).*");

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
        return !remote() || host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
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
        for (String a : args()) {
            out.append(SECRET_VALUE.matcher(a).matches() ? "***" : a).append(' ');
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
        for (JsonNode a : node.path("args")) {
            if (SECRET_VALUE.matcher(a.asText()).matches()
                    && !PLACEHOLDER.matcher(a.asText()).matches()) {
                return pointer + "/args/" + i;
            }
            i++;
        }
        return "";
    }

    boolean disabled() {
        return node.path("disabled").asBoolean(false) || !node.path("enabled").asBoolean(true);
    }

    /** Names of tools that run without asking. */
    List<String> autoApproved() {
        List<String> names = new ArrayList<>();
        for (String key : new String[] {"alwaysAllow", "autoApprove"}) {
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
