package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Identities of a cloud that workloads of a cluster may take on: what they are allowed, the cluster is allowed. */
final class Federation {
    private final Architecture a;

    Federation(Architecture a) {
        this.a = a;
    }

    void connect() {
        Set<String> clusters = a.partsOfKind("k8s-cluster");
        if (clusters.isEmpty()) {
            return;
        }
        for (Resource r : a.resources) {
            switch (r.type()) {
                case "azurerm_federated_identity_credential" ->
                    give(clusters, r.body().all("issuer"), identity(r));
                case "aws_iam_role" -> give(clusters, trusted(r), Set.of(r.address()));
                default -> {}
            }
        }
    }

    private void give(Set<String> clusters, List<Value> issuers, Set<String> identities) {
        Set<String> parts = new LinkedHashSet<>(a.resolver.parts(issuers));
        parts.retainAll(clusters);
        parts.forEach(
                p -> a.identities.computeIfAbsent(p, x -> new LinkedHashSet<>()).addAll(identities));
    }

    private static Set<String> identity(Resource r) {
        Set<String> found = new LinkedHashSet<>();
        for (String path : List.of("parent_id", "parent", "user_assigned_identity_id")) {
            r.body()
                    .all(path)
                    .forEach(v -> Refs.deep(v).stream().map(Ref::address).forEach(found::add));
        }
        return found;
    }

    /** Whom a role trusts, when it trusts the identity provider of a cluster. */
    private List<Value> trusted(Resource r) {
        return r.body().all("assume_role_policy").stream()
                .filter(v -> v.text().orElse("").contains("WebIdentity")
                        || a.resolver.resources(v).stream()
                                .anyMatch(x -> x.type().equals("aws_iam_openid_connect_provider")))
                .map(v -> Value.of(a.resolver.resources(v).stream()
                        .flatMap(x -> Refs.deep(x.body()).stream())
                        .map(ref -> Value.reference(ref))
                        .toList()))
                .toList();
    }
}
