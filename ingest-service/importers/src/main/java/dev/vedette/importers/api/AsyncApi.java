package dev.vedette.importers.api;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One application, its brokers, the channels on them, and what it sends and receives there. */
final class AsyncApi {

    private final Spec spec;
    private final Draft draft;
    private final Channels channels;
    private final Brokers brokers;
    private final Schemas schemas;

    private final Set<String> used = new HashSet<>();

    AsyncApi(Spec spec, Channels channels) {
        this.spec = spec;
        this.draft = spec.draft;
        this.channels = channels;
        channels.uses().forEach(u -> used.add(u.channel().key()));
        this.brokers = Brokers.of(spec);
        this.schemas = new Schemas(spec);
    }

    void fill() {
        draft.countRead(1 + channels.all().size() + channels.uses().size());
        Draft.Part app = app();
        if (brokers.direct()) {
            listen(app);
        } else {
            brokers.declare(app);
            channels.all().values().forEach(this::topic);
            channels.uses().forEach(u -> use(app, u));
        }
        spec.dangling();
        draft.countMapped(1 + channels.all().size() + channels.uses().size());
    }

    private Draft.Part app() {
        Spec.At title = spec.root.get("info").get("title");
        String name = title.text().isEmpty() ? "Application" : title.text();
        Typed typed = LabelType.of(name);
        boolean queue = List.of("event-stream", "message-queue", "event-bus").contains(typed.type());
        boolean knows = typed.known() && !queue;
        Draft.Part app = draft.part("app", name, knows ? typed.type() : "service", knows ? typed.confidence() : 0.7);
        String plain = name.replaceAll("(?i)\\s+(?:Async|Event|Events|Streaming|Kafka|MQTT|WebSocket)?\\s*API$", "");
        if (!plain.isBlank() && !plain.equals(name)) {
            app.aliases.add(plain);
        }
        app.provenance.add(Statement.declared(draft, title.position(), name));
        return app;
    }

    /** The application is the server: clients connect to it and each channel is a way in or out. */
    private void listen(Draft.Part app) {
        Draft.Part client = draft.part("caller", "Client", "external-actor", 0.5);
        client.provenance.add(Statement.inferred(draft, 0.5, "/servers", "somebody connects to " + app.name));
        draft.note(
                Receipt.Kind.GUESSED,
                "/servers",
                "The description does not say who connects; a client is assumed.",
                0.5);
        for (Brokers.Server s : brokers.servers()) {
            if (s.address() != null) {
                app.identities.putIfAbsent(Draft.IdentityKind.DNS, s.address().dns());
                if (!s.address().isPrivate()) {
                    app.fact(
                            "internetExposed",
                            FactValue.of(true),
                            Statement.inferred(draft, 0.7, s.at().position(), s.url()));
                }
            }
            draft.countMapped(1);
        }
        for (Channels.Use u : channels.uses()) {
            Draft.Link link = u.sends()
                    ? draft.link(app.localId, client.localId, label(u))
                    : draft.link(client.localId, app.localId, label(u));
            link.provenance.add(Statement.declared(
                    draft, u.at().position(), u.name() + " " + u.channel().name()));
            brokers.secure(link, brokers.serversOf(u.channel()));
            data(u, link, List.of(app.localId));
        }
        if (channels.uses().isEmpty()) {
            Draft.Link link = draft.link(client.localId, app.localId, "connects");
            link.provenance.add(Statement.inferred(draft, 0.6, "/servers", "somebody connects"));
            brokers.secure(link, brokers.servers());
        }
    }

    private static String label(Channels.Use u) {
        return u.channel().name().equals("/") ? u.name() : u.channel().name();
    }

    private void topic(Channels.Channel c) {
        String broker = brokers.of(c);
        String type = broker == null ? protocol(c).type() : draft.part(broker).type;
        Draft.Part topic = draft.part(id(c), Labels.clean(c.name()), type, 0.85);
        for (String alias : List.of(c.title(), c.key())) {
            if (!alias.isBlank() && !alias.equals(topic.name)) {
                topic.aliases.add(Labels.clean(alias));
            }
        }
        topic.provenance.add(Statement.declared(draft, c.at().position(), c.name()));
        topic.zone = broker == null ? null : "zone:" + broker;
        boolean used = this.used.contains(c.key());
        if (!used) {
            draft.note(Receipt.Kind.WARNING, c.at().position(), "no operation uses the channel " + c.name(), 1);
        }
    }

    /** Without servers, the bindings of a channel still tell what carries it. */
    private static Protocol protocol(Channels.Channel c) {
        return Spec.keys(c.at().get("bindings")).stream()
                .map(Protocol::of)
                .filter(p -> !p.direct())
                .findFirst()
                .orElse(Protocol.UNKNOWN);
    }

    private static String id(Channels.Channel c) {
        return "channel:" + c.key();
    }

    private void use(Draft.Part app, Channels.Use u) {
        String topic = id(u.channel());
        Draft.Link link =
                u.sends() ? draft.link(app.localId, topic, u.name()) : draft.link(topic, app.localId, u.name());
        link.provenance.add(Statement.declared(
                draft, u.at().position(), u.name() + ": " + u.channel().name()));
        link.fact(
                "verb",
                FactValue.of(u.sends() ? "send" : "receive"),
                Statement.declared(draft, u.at().position(), u.name()));
        brokers.secure(link, brokers.serversOf(u.channel()));
        data(u, link, List.of(app.localId, topic));
    }

    private void data(Channels.Use u, Draft.Link link, List<String> holders) {
        TreeSet<String> all = new TreeSet<>();
        for (Spec.At message : u.messages()) {
            Spec.At payload = spec.resolve(message.get("payload"));
            Spec.At schema = payload.node().has("schema") ? spec.resolve(payload.get("schema")) : payload;
            List<String> classes = schemas.carried(schema);
            if (!classes.isEmpty()) {
                all.addAll(classes);
                asset(message, classes, u, holders);
            }
        }
        if (!all.isEmpty()) {
            link.fact(
                    "dataClasses",
                    FactValue.of(all),
                    Statement.inferred(draft, 0.7, u.at().position(), "names of the fields of its messages"));
        }
    }

    private void asset(Spec.At message, List<String> classes, Channels.Use u, List<String> holders) {
        String title = message.get("title").text();
        String own = message.get("name").text();
        String last = message.pointer().substring(message.pointer().lastIndexOf('/') + 1);
        String name = !title.isEmpty() ? title : !own.isEmpty() ? own : last.isEmpty() ? u.name() : Labels.clean(last);
        Draft.Asset known = draft.assetNamed(name);
        Draft.Asset asset = known == null ? draft.asset(name) : known;
        holders.stream().filter(h -> !asset.holders.contains(h)).forEach(asset.holders::add);
        if (known == null) {
            asset.provenance.add(Statement.declared(draft, message.position(), name));
            asset.facts.put(
                    "dataClasses",
                    new Draft.Said(
                            FactValue.of(classes),
                            Statement.inferred(draft, 0.75, message.position(), "names of its fields")));
        }
    }
}
