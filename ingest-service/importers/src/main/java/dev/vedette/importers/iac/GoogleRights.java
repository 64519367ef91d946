package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code google_*_iam_*} resources: role, members and what they are bound to. */
final class GoogleRights {
    private static final int MAX_BY_PROJECT = 5;

    private final Architecture a;

    GoogleRights(Architecture a) {
        this.a = a;
    }

    void connect() {
        for (Resource r : a.resources) {
            String t = r.type();
            if (t.startsWith("google_") && (t.endsWith("_iam_member") || t.endsWith("_iam_binding"))
                    || t.endsWith("_access_control")
                    || t.equals("google_storage_bucket_acl")) {
                bind(r);
            }
        }
    }

    private void bind(Resource r) {
        List<Value> members = new ArrayList<>();
        for (String path : List.of("member", "members", "entity")) {
            r.body().all(path).forEach(v -> members.addAll(Variables.items(v)));
        }
        String role = r.body().text("role").orElse("");
        boolean project = r.type().startsWith("google_project_iam")
                || r.type().startsWith("google_folder")
                || r.type().startsWith("google_organization");
        Set<String> targets = project ? Set.of() : targets(r);
        if (members.stream().anyMatch(m -> m.text()
                .filter(s -> s.equalsIgnoreCase("allUsers") || s.equalsIgnoreCase("allAuthenticatedUsers"))
                .isPresent())) {
            targets.forEach(t -> open(r, t));
        }
        Set<String> principals = principals(members);
        boolean broad = role.equals("roles/owner") || role.equals("roles/editor") || role.endsWith(".admin") && project;
        Provenance by = a.by(r, "role", Origin.INFERRED, project ? 0.7 : 0.85, "role " + role);
        for (String part : principals) {
            if (broad) {
                a.fact(
                        part,
                        "privilege",
                        FactValue.of(role.startsWith("roles/owner") ? "admin" : "broad"),
                        a.declared(r, "role", "role " + role));
            }
            for (String t : targets) {
                String verb =
                        RoleTable.ROLES.find(role).map(RoleTable.Reach::verb).orElse("");
                a.flows.add(part, t, verb, role.substring(role.indexOf('/') + 1), by);
            }
            if (project) {
                projectWide(part, role, by);
            }
        }
    }

    private void projectWide(String part, String role, Provenance by) {
        RoleTable.ROLES.find(role).ifPresent(reach -> {
            Set<String> declared = a.partsOfTypes(reach.types());
            declared.remove(part);
            // the right to call whatever runs in the project says little; so does what a deployment may do
            boolean vague = role.endsWith(".invoker") && declared.size() > 1
                    || a.draft.part(part).type.equals("ci-cd");
            declared.removeIf(t -> vague || role.endsWith(".invoker") && a.flows.joins(t, part));
            if (vague) {
                return;
            }
            if (!declared.isEmpty() && declared.size() <= MAX_BY_PROJECT) {
                declared.forEach(t -> a.flows.add(part, t, reach.verb(), role.substring(role.indexOf('/') + 1), by));
            } else if (declared.isEmpty() && !reach.service().isEmpty()) {
                ServiceTable.standard()
                        .byId(reach.service())
                        .ifPresent(s -> a.flows.add(part, a.inferred.service(s, by), reach.verb(), "calls", by));
            }
        });
    }

    private Set<String> targets(Resource r) {
        Set<String> found = new LinkedHashSet<>();
        r.body().fields().forEach((k, v) -> {
            if (!Set.of("member", "members", "role", "project", "condition", "entity")
                    .contains(k)) {
                found.addAll(a.resolver.parts(v));
            }
        });
        return found;
    }

    /** Parts that run as one of the members. */
    private Set<String> principals(List<Value> members) {
        Set<String> identities = new LinkedHashSet<>();
        for (Value m : members) {
            for (Ref ref : Refs.deep(m)) {
                identities.add(Resolver.base(ref.address()));
            }
        }
        Set<String> parts = new LinkedHashSet<>();
        a.identities.forEach((part, as) -> {
            if (as.stream().map(Resolver::base).anyMatch(identities::contains)) {
                parts.add(part);
            }
        });
        // an instance that has an account of its own is named itself
        members.forEach(m -> parts.addAll(a.resolver.byReference(m)));
        parts.removeIf(p -> a.draft.part(p) == null);
        return parts;
    }

    private void open(Resource r, String part) {
        Provenance by = a.by(r, "member", Origin.DECLARED, 1, "allUsers");
        String type = a.draft.part(part).type;
        if (type.equals("object-storage") || type.equals("data-warehouse")) {
            a.fact(part, "publicAccess", FactValue.of(true), by);
        } else {
            a.fact(part, "internetExposed", FactValue.of(true), by);
            a.fact(part, "authn", FactValue.of("none"), by);
        }
    }
}
