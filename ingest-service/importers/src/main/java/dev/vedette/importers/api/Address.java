package dev.vedette.importers.api;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where something listens.
 *
 * @param scheme {@code ""} when it is not said
 * @param host in lower case
 * @param port 0 when it is not said
 */
record Address(String scheme, String host, int port) {

    private static final Pattern PRIVATE = Pattern.compile("localhost|127\\..*|0\\.0\\.0\\.0|10\\..*|192\\.168\\..*"
            + "|172\\.(?:1[6-9]|2\\d|3[01])\\..*|\\[?::1\\]?|.*\\.(?:local|localhost|internal|svc|lan|intranet|corp|test)"
            + "|.*\\.svc\\.cluster\\.local");
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,252})");

    /** An address with or without scheme; empty when no host is in it. */
    static Optional<Address> of(String url) {
        String text = url.strip();
        int mark = text.indexOf("://");
        String scheme = mark > 0 && mark < 20 ? text.substring(0, mark).toLowerCase(Locale.ROOT) : "";
        String rest = mark >= 0 ? text.substring(mark + 3) : text;
        if (mark < 0 && (rest.startsWith("/") || rest.startsWith(".") || rest.isEmpty())) {
            return Optional.empty();
        }
        int end = rest.length();
        for (char c : new char[] {'/', '?', '#', ','}) {
            int at = rest.indexOf(c);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String authority = rest.substring(0, end);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        return authority(scheme, authority);
    }

    private static Optional<Address> authority(String scheme, String authority) {
        int colon = authority.lastIndexOf(':');
        String digits = colon < 0 ? "" : authority.substring(colon + 1);
        boolean ported = digits.matches("\\d{1,5}");
        String host = (ported ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
        return HOST.matcher(host).matches()
                ? Optional.of(new Address(scheme, host, ported ? Integer.parseInt(digits) : 0))
                : Optional.empty();
    }

    /** Only reachable from the machine or network it stands in. */
    boolean isPrivate() {
        return PRIVATE.matcher(host).matches() || host.indexOf('.') < 0;
    }

    String dns() {
        return port == 0 ? host : host + ":" + port;
    }
}
