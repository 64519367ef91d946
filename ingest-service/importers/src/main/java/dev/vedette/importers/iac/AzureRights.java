package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Role assignments: principal, role, scope. */
final class AzureRights {
    private final Architecture a;

    AzureRights(Architecture a) {
        this.a = a;
    }

    void connect() {
        for (Resource r : a.resources) {
            if (r.type().equals("azurerm_role_assignment") || r.type().equals("azurerm_cosmosdb_sql_role_assignment")) {
                assign(r);
            } else if (r.type().equals("azurerm_key_vault_access_policy")) {
                principals(r.body().all("object_id")).forEach(p -> a.resolver
                        .parts(r.body().all("key_vault_id"))
                        .forEach(v -> a.flows.add(
                                p, v, "read", "reads secrets", a.by(r, "", Origin.DECLARED, 0.85, "access policy"))));
            }
        }
    }

    private void assign(Resource r) {
        String role = r.body()
                .text("role_definition_name")
                .or(() -> r.body().get("role_definition_id").flatMap(v -> AzureRoles.name(v, a.resolver)))
                .orElse(r.type().contains("cosmos") ? "Cosmos DB data" : "");
        Set<String> principals = principals(r.body().all("principal_id"));
        Set<String> scope = new LinkedHashSet<>();
        for (String path : List.of("scope", "account_name", "parent")) {
            scope.addAll(a.resolver.parts(r.body().all(path)));
        }
        Optional<RoleTable.Reach> reach = RoleTable.ROLES.find(role);
        Provenance by = a.by(r, "role_definition_name", Origin.INFERRED, scope.isEmpty() ? 0.7 : 0.85, "role " + role);
        boolean broad =
                Set.of("owner", "contributor", "user access administrator").contains(role.toLowerCase(Locale.ROOT));
        for (String p : principals) {
            if (broad) {
                a.fact(
                        p,
                        "privilege",
                        FactValue.of(role.equalsIgnoreCase("contributor") ? "broad" : "admin"),
                        a.declared(r, "role_definition_name", "role " + role));
            }
            for (String t : scope) {
                a.flows.add(p, t, reach.map(RoleTable.Reach::verb).orElse(""), role, by);
            }
            if (scope.isEmpty()) {
                reach.ifPresent(x -> a.partsOfTypes(x.types()).forEach(t -> a.flows.add(p, t, x.verb(), role, by)));
            }
        }
    }

    /** Parts with an identity of their own, or that run as a user assigned one. */
    private Set<String> principals(List<Value> ids) {
        Set<String> parts = new LinkedHashSet<>(a.resolver.parts(ids));
        Set<String> identities = new LinkedHashSet<>();
        ids.forEach(v -> {
            for (Ref ref : Refs.deep(v)) {
                identities.add(Resolver.base(ref.address()));
            }
        });
        a.identities.forEach((part, as) -> {
            if (a.draft.part(part) != null && as.stream().map(Resolver::base).anyMatch(identities::contains)) {
                parts.add(part);
            }
        });
        return parts;
    }
}
