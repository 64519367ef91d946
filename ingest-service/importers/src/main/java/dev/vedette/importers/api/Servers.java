package dev.vedette.importers.api;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an interface is served.
 *
 * @param own of the description itself, in the order of the file
 */
record Servers(List<Server> own) {

    record Server(Address address, String url, String description, String position) {}

    private static final List<String> PLAIN = List.of("http", "ws");
    private static final List<String> TLS = List.of("https", "wss");

    static Servers of(Spec spec, List<Operation> operations) {
        List<Server> own = list(spec, spec.root.get("servers"));
        if (spec.root.node().has("host")) {
            own = swagger(spec);
        }
        return new Servers(own);
    }

    /** Swagger 2 keeps scheme, host and base path apart. */
    private static List<Server> swagger(Spec spec) {
        Spec.At schemes = spec.root.get("schemes");
        boolean secure = false;
        for (var s : schemes.node()) {
            secure |= TLS.contains(s.asText());
        }
        String scheme = schemes.node().isEmpty() ? "" : secure ? "https://" : "http://";
        String url = scheme
                + spec.root.get("host").text()
                + spec.root.get("basePath").text();
        return Address.of(url)
                .map(a -> List.of(new Server(a, url, "", "/host")))
                .orElse(List.of());
    }

    /** The servers of a description, a path or an operation. */
    static List<Server> list(Spec spec, Spec.At servers) {
        List<Server> all = new ArrayList<>();
        for (int i = 0; i < servers.node().size(); i++) {
            Spec.At at = spec.resolve(servers.get(i));
            String url = withDefaults(at);
            Optional<Address> address = Address.of(url);
            if (address.isPresent()) {
                all.add(new Server(
                        address.get(),
                        url,
                        at.get("description").text(),
                        at.get("url").position()));
            } else if (!url.startsWith("/") && !url.isEmpty()) {
                spec.draft.note(Receipt.Kind.DROPPED, at.get("url").position(), "no host can be read from " + url, 1);
            }
        }
        return all;
    }

    /** The address with the default values of its variables. */
    static String withDefaults(Spec.At server) {
        String url = server.get("url").text();
        for (String name : Spec.keys(server.get("variables"))) {
            url = url.replace(
                    "{" + name + "}",
                    server.get("variables").get(name).get("default").text());
        }
        return url;
    }

    boolean isPublic() {
        return own.stream().anyMatch(s -> !s.address().isPrivate());
    }

    boolean has(Address address) {
        return own.stream().anyMatch(s -> s.address().host().equals(address.host()));
    }

    void describe(Draft.Part service, Draft draft) {
        for (Server s : own) {
            Address a = s.address();
            service.identities.putIfAbsent(Draft.IdentityKind.DNS, a.dns());
            if (!a.isPrivate() && !service.facts.containsKey("internetExposed")) {
                service.fact(
                        "internetExposed", FactValue.of(true), Statement.inferred(draft, 0.7, s.position(), s.url()));
            }
        }
        own.stream()
                .skip(1)
                .filter(s -> !s.address().host().equals(own.getFirst().address().host()))
                .forEach(s -> draft.note(
                        Receipt.Kind.GUESSED,
                        s.position(),
                        s.url() + " is taken as another place of the same service"
                                + (s.description().isEmpty() ? "" : " (" + s.description() + ")"),
                        0.7));
    }

    void describe(Draft.Link call, Draft draft) {
        Server weakest = own.stream()
                .filter(s ->
                        PLAIN.contains(s.address().scheme()) && !s.address().isPrivate())
                .findFirst()
                .orElse(own.stream()
                        .filter(s -> !s.address().isPrivate())
                        .findFirst()
                        .orElse(own.isEmpty() ? null : own.getFirst()));
        if (weakest == null) {
            return;
        }
        var by = Statement.declared(draft, weakest.position(), weakest.url());
        String scheme = weakest.address().scheme();
        if (TLS.contains(scheme) || PLAIN.contains(scheme)) {
            call.fact("protocol", FactValue.of(scheme), by);
            call.fact("encrypted", FactValue.of(TLS.contains(scheme) ? "tls" : "none"), by);
        }
        if (isPublic()) {
            call.fact(
                    "publicNetwork",
                    FactValue.of(true),
                    Statement.inferred(draft, 0.7, weakest.position(), weakest.url()));
        }
    }
}
