package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names by which workloads reach each other inside a cluster or a Compose project. */
final class DnsNames {
    private static final Pattern IN_URL =
            Pattern.compile("(?:://(?:[^/@\\s\"']{1,200}@)?|@)([a-zA-Z0-9][\\w.-]{0,250})");
    private static final Pattern WITH_PORT =
            Pattern.compile("(?:^|[\\s,;=\"'])([a-zA-Z0-9][\\w.-]{0,250}):\\d{2,5}(?=$|[/\\s,;\"'])");
    private static final Pattern HINT = Pattern.compile(
            "(?i).*(host|url|uri|addr|address|server|servers|endpoint|broker|brokers|nodes|service|upstream|target|proxy|(?<!data)base)s?(_.*)?$");

    private final Map<String, String> names = new HashMap<>();

    DnsNames(Architecture a) {
        for (Resource r : a.resources) {
            String scope = r.body().text("namespace").orElse("");
            for (Value v : r.body().all("dns_names")) {
                for (Value name : Variables.items(v)) {
                    name.text()
                            .ifPresent(n -> names.putIfAbsent(scope + "/" + n.toLowerCase(Locale.ROOT), r.address()));
                }
            }
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Addresses of what a text names. */
    Set<String> in(String variable, String text, String scope) {
        Set<String> found = new LinkedHashSet<>();
        if (names.isEmpty() || text.length() > 200_000) {
            return found;
        }
        for (Pattern p : new Pattern[] {IN_URL, WITH_PORT}) {
            Matcher m = p.matcher(text);
            while (m.find()) {
                add(m.group(1), scope, found);
            }
        }
        String t = text.strip();
        boolean qualified = t.contains(".svc");
        if (found.isEmpty() && t.length() < 254 && (HINT.matcher(variable).matches() || qualified)) {
            for (String one : t.split("[,;\\s]+")) {
                add(one, scope, found);
            }
        }
        return found;
    }

    private void add(String host, String scope, Set<String> found) {
        String h = host.toLowerCase(Locale.ROOT).replaceAll("\\.svc(\\.cluster\\.local)?\\.?$", "");
        String address = names.get(scope + "/" + h);
        if (address == null && h.contains(".")) {
            int dot = h.lastIndexOf('.');
            address = names.get(h.substring(dot + 1) + "/" + h.substring(0, dot));
        }
        if (address != null) {
            found.add(address);
        }
    }
}
