package dev.vedette.importers.api;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One service: who calls it and how they prove it, what it can do, what it talks to itself. */
final class OpenApi {

    static final String SERVICE = "service";

    private static final Map<String, String> EFFECT_OF_METHOD = Map.of(
            "GET", "read", "HEAD", "read", "QUERY", "read", "POST", "write", "PUT", "write", "PATCH", "write", "DELETE",
            "delete");

    private final Spec spec;
    private final Draft draft;
    private final List<Operation> operations;

    OpenApi(Spec spec) {
        this.spec = spec;
        this.draft = spec.draft;
        this.operations = Operation.of(spec, spec.root.get("paths"));
    }

    void fill() {
        draft.countRead(operations.size() + 1);
        Draft.Part service = service();
        Servers servers = Servers.of(spec, operations);
        servers.describe(service, draft);
        Security security = Security.of(spec, operations);
        security.describe(service, draft);
        Draft.Link call = caller(service, servers, security);
        effects(service);
        limits(service);
        new Schemas(spec).describe(service, call);
        AiOperations.describe(operations, service, draft);
        new Outgoing(spec, operations, servers).describe(service);
        spec.dangling();
        draft.countMapped(operations.size() + 1);
    }

    private Draft.Part service() {
        Spec.At title = spec.root.get("info").get("title");
        String name = title.text().isEmpty() ? "API" : title.text();
        Typed typed = LabelType.of(name);
        boolean knows = typed.known() && !typed.type().equals("external-service");
        Draft.Part part = draft.part(SERVICE, name, knows ? typed.type() : "service", knows ? typed.confidence() : 0.7);
        part.provenance.add(Statement.declared(draft, title.position(), name));
        String plain = withoutTail(name);
        if (!plain.equals(name)) {
            part.aliases.add(plain);
        }
        typed.facts()
                .forEach((key, value) -> part.fact(
                        key,
                        value,
                        Statement.inferred(draft, Math.min(0.7, typed.confidence()), title.position(), name)));
        return part;
    }

    /** "Orders API v2" describes what others call "Orders". */
    private static String withoutTail(String name) {
        String s = Names.head(name).replaceAll("(?i)\\s+v?\\d[\\d.]*$", "");
        String t = s.replaceAll("(?i)\\s+(?:REST |HTTP |Web )?(?:API|specification|spec)s?$", "");
        return t.isBlank() ? name : t;
    }

    /** Whoever calls is not in the file: one actor stands for all callers. */
    private Draft.Link caller(Draft.Part service, Servers servers, Security security) {
        boolean people = security.signsInPeople();
        boolean open = servers.isPublic();
        String type = people ? "user" : open ? "external-actor" : "service";
        Draft.Part client = draft.part("caller", people ? "User" : "API client", type, 0.5);
        client.aliases.add("Client");
        client.provenance.add(Statement.inferred(draft, 0.5, "/paths", "somebody calls " + service.name));
        Draft.Link call = draft.link(client.localId, service.localId, operations.size() + " operations");
        call.provenance.add(Statement.inferred(draft, 0.6, "/paths", "somebody calls " + service.name));
        call.fact("kind", FactValue.of("invoke"), Statement.inferred(draft, 0.6, "/paths", "operations are invoked"));
        servers.describe(call, draft);
        security.describe(call, draft);
        draft.note(
                Receipt.Kind.GUESSED, "/paths", "The description does not say who calls; one caller is assumed.", 0.5);
        return call;
    }

    private void effects(Draft.Part service) {
        TreeSet<String> effects = new TreeSet<>();
        operations.forEach(o -> {
            if (EFFECT_OF_METHOD.containsKey(o.method())) {
                effects.add(EFFECT_OF_METHOD.get(o.method()));
            }
        });
        if (!effects.isEmpty()) {
            service.fact(
                    "sideEffects",
                    FactValue.of(effects),
                    Statement.inferred(draft, 0.8, "/paths", "the methods of its operations"));
        }
    }

    private void limits(Draft.Part service) {
        for (Operation o : operations) {
            if (o.at().node().path("responses").has("429")) {
                service.fact(
                        "rateLimited",
                        FactValue.of(true),
                        Statement.inferred(
                                draft,
                                0.7,
                                o.at().get("responses").get("429").position(),
                                "429 is a documented answer"));
                return;
            }
        }
    }
}
