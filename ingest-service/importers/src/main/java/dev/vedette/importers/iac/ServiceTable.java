package dev.vedette.importers.iac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Services known by host names and by names of environment variables. */
public final class ServiceTable {
    private static final ServiceTable STANDARD = new ServiceTable();

    private record Match(Pattern pattern, Service service) {}

    private final Map<String, Service> byId = new HashMap<>();
    private final List<Match> hosts = new ArrayList<>();
    private final Map<String, Service> names = new HashMap<>();
    private final List<Match> namePatterns = new ArrayList<>();

    private ServiceTable() {
        for (String[] row : Tables.rows("services.tsv", 7)) {
            Service service = new Service(row[0], row[1], row[2], row[3], row[4]);
            byId.put(row[0], service);
            for (String host : Tables.words(row[5], " ")) {
                String anywhere = host.startsWith("*") ? host : "(?:.*\\.)?";
                hosts.add(new Match(Pattern.compile(anywhere + Tables.glob(host).pattern()), service));
            }
            for (String name : Tables.words(row[6], " ")) {
                if (name.contains("*")) {
                    namePatterns.add(new Match(Tables.glob(name), service));
                } else {
                    names.put(name.toLowerCase(Locale.ROOT), service);
                }
            }
        }
    }

    public static ServiceTable standard() {
        return STANDARD;
    }

    public Optional<Service> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @param host without scheme, port and path */
    public Optional<Service> byHost(String host) {
        String h = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .filter(m -> m.pattern().matcher(h).matches())
                .map(Match::service)
                .findFirst();
    }

    /** The service that a variable of this name is for. */
    public Optional<Service> byVariable(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        Service exact = names.getOrDefault(n, names.get(n.replaceFirst("_?api_?key$", "_api_key")));
        return exact != null
                ? Optional.of(exact)
                : namePatterns.stream()
                        .filter(m -> m.pattern().matcher(n).matches())
                        .map(Match::service)
                        .findFirst();
    }
}
