package dev.vedette.importers.iac;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Draft.IdentityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns declared resources into an architecture: parts, areas, links, facts, and a receipt line for whatever is left
 * out or guessed. One use per draft.
 */
public final class Architecture {
    static final String INTERNET = "inferred:internet";

    final Draft draft;
    final String extractor;
    final List<Resource> resources;
    final Map<String, Resource> byAddress = new LinkedHashMap<>();
    /** Resources by address without the key of the instance. */
    final Map<String, List<Resource>> byBase = new HashMap<>();
    /** Local id of the part a resource belongs to, by its address. */
    final Map<String, String> owner = new LinkedHashMap<>();
    /** Addresses of identities that a part runs as. */
    final Map<String, Set<String>> identities = new HashMap<>();
    /** The resource a part was made from. */
    final Map<String, Resource> resourceOf = new LinkedHashMap<>();
    /** All resources that were folded into a part, the part's own first. */
    final Map<String, List<Resource>> members = new LinkedHashMap<>();

    final Resolver resolver;
    final Flows flows;
    final Inferred inferred;
    final DnsNames dns;

    private Architecture(List<Resource> resources, Draft draft) {
        this.draft = draft;
        this.extractor = draft.extractor();
        this.resources = resources;
        for (Resource r : resources) {
            byAddress.putIfAbsent(r.address(), r);
            byBase.computeIfAbsent(Resolver.base(r.address()), a -> new ArrayList<>())
                    .add(r);
        }
        this.resolver = new Resolver(this);
        this.flows = new Flows(this);
        this.inferred = new Inferred(this);
        this.dns = new DnsNames(this);
    }

    /** Says in the draft what these resources are together. */
    public static void describe(List<Resource> resources, Draft draft) {
        Architecture a = new Architecture(AgentModule.expand(resources), draft);
        resources.stream()
                .filter(AgentModule::applies)
                .forEach(r -> a.note(
                        Receipt.Kind.GUESSED,
                        r,
                        r.address() + " is read as what its inputs ask for; its source is not in the upload",
                        0.7));
        new Parts(a).declare();
        new Zones(a).assign();
        new FactRules(a).apply();
        new CollectionPolicies(a).apply();
        new Wiring(a).connect();
        new EventSources(a).connect();
        new Environment(a).connect();
        new Federation(a).connect();
        new Rights(a).connect();
        new Network(a).connect();
        new Weak(a).connect();
        new Conclusions(a).draw();
        a.flows.write();
    }

    Provenance by(Resource r, String attribute, Origin origin, double confidence, String evidence) {
        return new Provenance(
                origin, confidence, r.file(), attribute.isEmpty() ? r.at() : r.at(attribute), evidence, extractor);
    }

    Provenance declared(Resource r, String attribute, String evidence) {
        return by(r, attribute, Origin.DECLARED, 1, evidence);
    }

    void note(Receipt.Kind kind, Resource r, String text, double confidence) {
        draft.note(kind, r.file() + ":" + r.at(), text, confidence);
    }

    /** A part of the draft for a resource. */
    Draft.Part part(Resource r, String name, String type, double confidence) {
        Draft.Part part = draft.part(r.address(), name, type, confidence);
        part.identities.put(IdentityKind.ADDRESS, r.address());
        part.provenance.add(declared(r, "", r.type() + "." + r.label()));
        if (r.many()) {
            part.fact("multiplicity", FactValue.of("many"), declared(r, "", "count or for_each"));
        }
        if (r.conditional()) {
            part.fact("conditional", FactValue.of(true), declared(r, "", "count depends on what is not known"));
        }
        own(r, r.address());
        resourceOf.put(r.address(), r);
        return part;
    }

    void own(Resource r, String part) {
        owner.put(r.address(), part);
        members.computeIfAbsent(part, p -> new ArrayList<>()).add(r);
    }

    /** Parts of one of these resource types, in the order they were declared. */
    Set<String> partsOfTypes(Collection<String> types) {
        Set<String> found = new LinkedHashSet<>();
        resourceOf.forEach((part, r) -> {
            if (types.contains(r.type())) {
                found.add(part);
            }
        });
        return found;
    }

    /** Parts whose component type is this one. */
    Set<String> partsOfKind(String componentType) {
        Set<String> found = new TreeSet<>();
        for (Draft.Part p : draft.parts()) {
            if (p.type.equals(componentType)) {
                found.add(p.localId);
            }
        }
        return found;
    }

    void fact(String part, String key, FactValue value, Provenance by) {
        Draft.Part p = draft.part(part);
        if (p != null) {
            Draft.Said so = p.facts.get(key);
            boolean stronger = so != null && so.value().equals(FactValue.of("customer-key"));
            if (so == null || so.by().confidence() <= by.confidence() && !stronger) {
                p.fact(key, value, by);
            }
        }
    }

    /** The actor on the internet, made when something is found to be open to it. */
    String internet(Provenance by) {
        draft.area("zone:internet", "Internet", "internet");
        Draft.Part part = draft.part(INTERNET, "Internet", "external-actor", 0.9);
        part.zone = "zone:internet";
        part.provenance.add(by);
        return INTERNET;
    }
}
