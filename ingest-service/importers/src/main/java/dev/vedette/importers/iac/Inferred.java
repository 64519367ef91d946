package dev.vedette.importers.iac;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import java.util.Locale;
import java.util.Optional;

/** Parts that nothing declares and that evidence shows: model APIs, services of vendors. */
final class Inferred {
    private final Architecture a;

    Inferred(Architecture a) {
        this.a = a;
    }

    /** The part of a service, made on first use. */
    String service(Service s, Provenance by) {
        String id = "inferred:" + s.id();
        boolean fresh = a.draft.part(id) == null;
        Draft.Part part = a.draft.part(id, s.name(), s.type(), 0.85);
        if (fresh) {
            part.fact("provider", FactValue.of(s.provider()), by);
            part.fact("hosting", FactValue.of(s.hosting()), by);
            part.zone = zone(s);
            part.provenance.add(by);
            a.draft.note(
                    Receipt.Kind.GUESSED,
                    by.source() + ":" + by.position(),
                    s.name() + " (" + s.type() + ") is not declared; concluded from " + by.evidence(),
                    by.confidence());
        } else if (part.provenance.size() < 5 && !part.provenance.contains(by)) {
            part.provenance.add(by);
        }
        return id;
    }

    /** The part of one model of a provider, by the id the provider gave it. */
    String model(Models.Model m, Provenance by) {
        // the same model by its plain id, by an inference profile of a region and with another version suffix
        String id = "inferred:model:" + m.name().toLowerCase(Locale.ROOT);
        boolean fresh = a.draft.part(id) == null;
        Draft.Part part = a.draft.part(id, m.name(), m.type(), 0.9);
        if (fresh) {
            part.aliases.add(m.id());
            part.fact("modelId", FactValue.of(m.id()), by);
            part.fact("provider", FactValue.of(m.provider()), by);
            part.fact("hosting", FactValue.of(m.hosting()), by);
            if (!m.product().isEmpty()) {
                part.fact("product", FactValue.of(m.product()), by);
            }
            part.zone = m.hosting().equals("managed") ? Zones.managed(a, m.cloud()) : vendorZone(m.provider());
            part.provenance.add(by);
            a.draft.note(
                    Receipt.Kind.GUESSED,
                    by.source() + ":" + by.position(),
                    m.name() + " (" + m.type() + ") is not declared; concluded from " + by.evidence(),
                    by.confidence());
        } else {
            part.aliases.add(m.id());
            if (part.provenance.size() < 5 && !part.provenance.contains(by)) {
                part.provenance.add(by);
            }
        }
        return id;
    }

    /** A thing of the cloud that another stack declares. */
    String elsewhere(Arns.Named named, Provenance by) {
        String id = "inferred:arn:" + named.service() + ":" + named.name().toLowerCase(Locale.ROOT);
        boolean fresh = a.draft.part(id) == null;
        Draft.Part part = a.draft.part(id, named.name(), named.type(), 0.8);
        if (fresh) {
            part.fact("hosting", FactValue.of("managed"), by);
            part.zone = Zones.managed(a, "aws");
            part.provenance.add(by);
            a.draft.note(
                    Receipt.Kind.GUESSED,
                    by.source() + ":" + by.position(),
                    named.name() + " (" + named.type() + ") is declared elsewhere; concluded from " + by.evidence(),
                    by.confidence());
        } else if (part.provenance.size() < 5 && !part.provenance.contains(by)) {
            part.provenance.add(by);
        }
        return id;
    }

    /** Somebody outside of whom only the name of a key tells. */
    String vendor(String name, Provenance by) {
        String id = "inferred:vendor:" + name.toLowerCase(Locale.ROOT);
        boolean fresh = a.draft.part(id) == null;
        Draft.Part part = a.draft.part(id, name, "external-service", 0.5);
        if (fresh) {
            part.fact("hosting", FactValue.of("third-party"), by);
            part.zone = vendorZone(name.toLowerCase(Locale.ROOT));
            part.provenance.add(by);
            a.draft.note(
                    Receipt.Kind.GUESSED,
                    by.source() + ":" + by.position(),
                    name + " (external-service) is not declared; concluded from " + by.evidence(),
                    0.5);
        }
        return id;
    }

    /** An unknown host that is called. */
    String host(String host, Provenance by) {
        Optional<Service> known = ServiceTable.standard().byHost(host);
        if (known.isPresent()) {
            return service(known.get(), by);
        }
        Draft.Part part = a.draft.part("inferred:host:" + host, host, "external-service", 0.5);
        part.identities.put(Draft.IdentityKind.DNS, host);
        part.fact("hosting", FactValue.of("third-party"), by);
        a.draft.area("zone:internet", "Internet", "internet");
        part.zone = "zone:internet";
        if (part.provenance.size() < 5) {
            part.provenance.add(by);
        }
        return part.localId;
    }

    private String zone(Service s) {
        return switch (s.hosting()) {
            case "managed" -> Zones.managed(a, s.provider());
            case "third-party" -> vendorZone(s.provider());
            default -> null;
        };
    }

    private String vendorZone(String vendor) {
        String id = "zone:vendor:" + vendor;
        a.draft.area(id, Character.toUpperCase(vendor.charAt(0)) + vendor.substring(1), "third-party");
        return id;
    }
}
