package dev.vedette.importers.api;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.iac.ServiceTable;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a described service calls itself: other hosts that serve some operations, callbacks, webhooks, backends. */
final class Outgoing {

    private static final Pattern FUNCTION = Pattern.compile(":function:(?:\\$\\{)?([A-Za-z0-9_-]{1,140})");
    private static final List<String> INTEGRATIONS = List.of("x-amazon-apigateway-integration", "x-google-backend");

    private final Spec spec;
    private final List<Operation> operations;
    private final Servers own;
    private final Draft draft;

    Outgoing(Spec spec, List<Operation> operations, Servers own) {
        this.spec = spec;
        this.operations = operations;
        this.own = own;
        this.draft = spec.draft;
    }

    void describe(Draft.Part service) {
        for (String path : Spec.keys(spec.root.get("paths"))) {
            elsewhere(path, spec.resolve(spec.root.get("paths").get(path)));
        }
        for (Operation o : operations) {
            elsewhere(o.name(), o.at());
            callbacks(o, service);
            backend(o.at(), o.name(), service);
        }
        backend(spec.root, "every operation", service);
        webhooks(service);
    }

    /** A path or operation that another host serves than the rest. */
    private void elsewhere(String what, Spec.At at) {
        for (Servers.Server s : Servers.list(spec, at.get("servers"))) {
            if (!own.has(s.address())) {
                Draft.Part other = host(s.address(), s.position());
                link("caller", other.localId, what, s.position(), 0.9);
            }
        }
    }

    private Draft.Part host(Address a, String position) {
        String id = "host:" + a.host();
        var known = ServiceTable.standard().byHost(a.host());
        Typed typed = known.map(k -> new Typed(k.type(), 0.9, Typed.NOTHING.facts()))
                .orElseGet(() -> LabelType.of(a.host().replace('.', ' ').replace('-', ' ')));
        boolean fits = typed.known() && (known.isPresent() || a.isPrivate());
        Draft.Part part = draft.part(
                id,
                known.map(k -> k.name()).orElse(a.host()),
                fits ? typed.type() : a.isPrivate() ? "service" : "external-service",
                fits ? typed.confidence() : 0.6);
        part.identities.put(Draft.IdentityKind.DNS, a.dns());
        if (part.provenance.isEmpty()) {
            part.provenance.add(Statement.declared(draft, position, a.host()));
            draft.countMapped(1);
            known.ifPresent(k -> part.fact(
                    "hosting", FactValue.of(k.hosting()), Statement.inferred(draft, 0.8, position, a.host())));
        }
        return part;
    }

    private void link(String from, String to, String label, String position, double confidence) {
        boolean drawn = draft.links(from, to).stream().anyMatch(l -> l.label.equals(label));
        if (!drawn) {
            draft.link(from, to, label)
                    .provenance
                    .add(
                            confidence < 0.8
                                    ? Statement.inferred(draft, confidence, position, label)
                                    : Statement.declared(draft, position, label));
        }
    }

    private void callbacks(Operation o, Draft.Part service) {
        for (String name : Spec.keys(o.at().get("callbacks"))) {
            Spec.At callback = spec.resolve(o.at().get("callbacks").get(name));
            for (String expression : Spec.keys(callback)) {
                boolean chosen = expression.contains("$request");
                Draft.Part to = chosen || Address.of(expression).isEmpty()
                        ? receiver("Callback receiver", callback.position())
                        : host(Address.of(expression).get(), callback.position());
                link(service.localId, to.localId, name, callback.position(), 0.9);
                if (chosen) {
                    service.fact(
                            "destinations",
                            FactValue.of("any"),
                            Statement.declared(draft, callback.get(expression).position(), expression));
                }
            }
        }
    }

    private void webhooks(Draft.Part service) {
        Spec.At webhooks = spec.root.get("webhooks");
        for (String name : Spec.keys(webhooks)) {
            Draft.Part to = receiver("Webhook receiver", webhooks.position());
            link(service.localId, to.localId, name, webhooks.get(name).position(), 0.9);
        }
    }

    private Draft.Part receiver(String name, String position) {
        Draft.Part part = draft.part("receiver:" + name, name, "external-service", 0.6);
        if (part.provenance.isEmpty()) {
            part.provenance.add(Statement.inferred(draft, 0.7, position, name));
            draft.note(
                    Receipt.Kind.GUESSED,
                    position,
                    "who receives is not in the file; \"" + name + "\" stands for it",
                    0.6);
        }
        return part;
    }

    /** Gateways keep in extensions where an operation is sent on to. */
    private void backend(Spec.At at, String what, Draft.Part service) {
        for (String key : INTEGRATIONS) {
            Spec.At integration = at.get(key);
            String target = integration
                    .node()
                    .path("uri")
                    .asText(integration.node().path("address").asText(""));
            if (target.isEmpty()) {
                continue;
            }
            Optional<Draft.Part> to = function(target, integration).or(() -> Address.of(target)
                    .filter(a -> target.contains("://") && !a.host().startsWith("$"))
                    .map(a -> host(a, integration.position())));
            if (to.isEmpty()) {
                draft.note(
                        Receipt.Kind.DROPPED,
                        integration.position(),
                        "the backend " + target + " is not understood",
                        1);
                continue;
            }
            if (service.typeConfidence <= 0.7) {
                service.type = "api-gateway";
                service.typeConfidence = 0.8;
            }
            link(service.localId, to.get().localId, what, integration.position(), 0.9);
        }
    }

    private Optional<Draft.Part> function(String target, Spec.At at) {
        Matcher m = FUNCTION.matcher(target);
        if (!m.find()) {
            return Optional.empty();
        }
        Draft.Part part = draft.part("function:" + m.group(1), m.group(1), "function", 0.9);
        part.provenance.add(Statement.declared(draft, at.position(), target));
        return Optional.of(part);
    }
}
