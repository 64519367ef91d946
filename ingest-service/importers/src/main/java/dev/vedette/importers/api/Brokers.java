package dev.vedette.importers.api;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The servers of an application: brokers it connects to, or addresses where it listens itself. */
final class Brokers {

    /** @param address {@code null} when none can be read */
    record Server(String key, Address address, String url, String protocol, Spec.At at) {}

    private final Spec spec;
    private final Draft draft;
    private final List<Server> servers = new ArrayList<>();
    /** Local id of the broker by key of the server. */
    private final Map<String, String> brokerOf = new LinkedHashMap<>();

    private Brokers(Spec spec) {
        this.spec = spec;
        this.draft = spec.draft;
    }

    static Brokers of(Spec spec) {
        Brokers b = new Brokers(spec);
        Spec.At list = spec.root.get("servers");
        if (list.node().isArray()) {
            for (int i = 0; i < list.node().size(); i++) {
                b.server(String.valueOf(i), spec.resolve(list.get(i)));
            }
        } else {
            Spec.keys(list).forEach(key -> b.server(key, spec.resolve(list.get(key))));
        }
        return b;
    }

    private void server(String key, Spec.At at) {
        Spec.At place = at.node().has("host") ? at.get("host") : at.get("url");
        String url = Servers.withDefaults(at);
        url = url.isEmpty() ? place.text() : url;
        String protocol = at.get("protocol").text();
        protocol = protocol.isEmpty() ? at.get("scheme").text() : protocol;
        Address address = Address.of(url).orElse(null);
        if (protocol.isEmpty() && address != null) {
            protocol = address.scheme();
        }
        servers.add(new Server(key, address, url, protocol, at));
        draft.countRead(1);
    }

    List<Server> servers() {
        return servers;
    }

    boolean direct() {
        return !servers.isEmpty()
                && servers.stream().allMatch(s -> Protocol.of(s.protocol()).direct());
    }

    /** Declares one broker for all servers of a protocol: they are its ports, or the same broker somewhere else. */
    void declare(Draft.Part app) {
        for (Server s : servers) {
            Protocol p = Protocol.of(s.protocol());
            if (p.direct()) {
                continue;
            }
            String id = "broker:" + p.broker();
            boolean first = draft.part(id) == null;
            Draft.Part broker = draft.part(id, p.broker(), p.type(), 0.9);
            broker.provenance.add(Statement.declared(draft, s.at().position(), s.key() + ": " + s.url()));
            brokerOf.put(s.key(), id);
            draft.countMapped(1);
            String zone = "zone:" + id;
            if (first) {
                draft.area(zone, p.broker(), "group")
                        .provenance
                        .add(Statement.declared(draft, s.at().position(), s.url()));
                broker.zone = zone;
                connect(app, broker);
            } else {
                draft.note(
                        Receipt.Kind.GUESSED,
                        s.at().position(),
                        "the server " + s.key() + " is taken as another address of " + broker.name,
                        0.7);
            }
            if (s.address() != null) {
                broker.identities.putIfAbsent(
                        Draft.IdentityKind.DNS, s.address().dns());
                if (!s.address().isPrivate()) {
                    broker.fact(
                            "internetExposed",
                            FactValue.of(true),
                            Statement.inferred(draft, 0.5, s.at().position(), s.url()));
                }
            }
        }
    }

    private void connect(Draft.Part app, Draft.Part broker) {
        Draft.Link link = draft.link(app.localId, broker.localId, "connects");
        link.provenance.add(Statement.declared(draft, "/servers", broker.name));
        secure(link, servers);
    }

    /** How the weakest of some servers is reached. */
    void secure(Draft.Link link, List<Server> among) {
        for (Server s : among) {
            String encryption = Protocol.encryption(s.protocol());
            var by = Statement.declared(draft, s.at().position(), s.key() + ": " + s.protocol() + " " + s.url());
            link.facts.computeIfAbsent("protocol", k -> new Draft.Said(FactValue.of(s.protocol()), by));
            if (encryption.equals("none") || !encryption.isEmpty() && !link.facts.containsKey("encrypted")) {
                link.fact("encrypted", FactValue.of(encryption), by);
            }
            String authn = authn(s.at());
            boolean weaker = !link.facts.containsKey("authn") || authn.equals("none");
            if (weaker) {
                link.fact(
                        "authn",
                        FactValue.of(authn),
                        authn.equals("none")
                                ? Statement.inferred(draft, 0.6, s.at().position(), "no security is asked for")
                                : Statement.declared(
                                        draft, s.at().get("security").position(), "security of " + s.key()));
            }
            if (s.address() != null && !s.address().isPrivate()) {
                link.fact(
                        "publicNetwork",
                        FactValue.of(true),
                        Statement.inferred(draft, 0.5, s.at().position(), s.url()));
            }
        }
    }

    private String authn(Spec.At server) {
        Spec.At security = server.get("security");
        if (security.node().isEmpty()) {
            return "none";
        }
        for (int i = 0; i < security.node().size(); i++) {
            Spec.At scheme = spec.resolve(security.get(i));
            String type = scheme.get("type").text();
            if (type.isEmpty() && !scheme.node().isEmpty()) {
                String name = scheme.node().fieldNames().next();
                type = spec.resolve(spec.root
                                .get("components")
                                .get("securitySchemes")
                                .get(name))
                        .get("type")
                        .text();
            }
            if (!type.equals("X509")) {
                return "required";
            }
        }
        return "mutual";
    }

    /** The broker that offers a channel, or {@code null}. */
    String of(Channels.Channel channel) {
        for (String key : channel.servers()) {
            if (brokerOf.containsKey(key)) {
                return brokerOf.get(key);
            }
        }
        return brokerOf.isEmpty() ? null : brokerOf.values().iterator().next();
    }

    /** The servers that offer a channel. */
    List<Server> serversOf(Channels.Channel channel) {
        List<Server> named = servers.stream()
                .filter(s -> channel.servers().contains(s.key()))
                .toList();
        return named.isEmpty() ? servers : named;
    }
}
