package dev.vedette.testkit.tracker.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler of a request; the first route that fits wins. Segments in braces are variables. */
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, String[] segments, Handler handler) {}

    /** A handler with the variables of its route bound. */
    public record Match(Handler handler, Call call) {}

    public Router add(String method, String pattern, Handler handler) {
        routes.add(new Route(method, pattern.substring(1).split("/", -1), handler));
        return this;
    }

    public Optional<Match> find(Call call) {
        String[] path = call.rawPath().substring(1).split("/", -1);
        for (Route route : routes) {
            if (route.method.equals(call.method())) {
                Map<String, String> vars = fit(route.segments, path);
                if (vars != null) {
                    return Optional.of(new Match(route.handler, call.with(vars)));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> fit(String[] pattern, String[] path) {
        if (pattern.length != path.length) {
            return null;
        }
        Map<String, String> vars = new HashMap<>();
        for (int i = 0; i < path.length; i++) {
            String segment = URLDecoder.decode(path[i].replace("+", "%2B"), StandardCharsets.UTF_8);
            if (pattern[i].startsWith("{")) {
                vars.put(pattern[i].substring(1, pattern[i].length() - 1), segment);
            } else if (pattern[i].startsWith("$") && segment.startsWith("$")) {
                vars.put(pattern[i].substring(2, pattern[i].length() - 1), segment.substring(1));
            } else if (!pattern[i].equalsIgnoreCase(segment)) {
                return null;
            }
        }
        return vars;
    }
}
