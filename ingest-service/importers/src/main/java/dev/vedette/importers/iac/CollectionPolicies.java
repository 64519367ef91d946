package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** Policies of OpenSearch Serverless stand beside the collections they are for and name them by pattern. */
final class CollectionPolicies {
    private static final Set<String> COLLECTIONS =
            Set.of("aws_opensearchserverless_collection", "awscc_opensearchserverless_collection");

    private final Architecture a;

    CollectionPolicies(Architecture a) {
        this.a = a;
    }

    void apply() {
        for (Resource r : a.resources) {
            if (r.type().endsWith("opensearchserverless_security_policy")) {
                r.body().get("policy").ifPresent(p -> policy(r, p));
            }
        }
    }

    private void policy(Resource r, Value policy) {
        Value tree = policy.text().flatMap(JsonValues::decode).orElse(policy);
        for (Value rules : Variables.items(tree)) {
            Set<String> of = collections(rules);
            if (rules.flag("AllowFromPublic").isPresent()) {
                boolean open = rules.flag("AllowFromPublic").get();
                Provenance by = a.by(r, "policy", Origin.DECLARED, 0.95, "AllowFromPublic = " + open);
                of.forEach(c -> a.fact(c, "internetExposed", FactValue.of(open), by));
            }
            if (rules.flag("AWSOwnedKey").orElse(false)) {
                Provenance by = a.by(r, "policy", Origin.DECLARED, 0.95, "AWSOwnedKey = true");
                of.forEach(c -> a.fact(c, "encryptionAtRest", FactValue.of("provider-key"), by));
            } else if (rules.get("KmsARN").isPresent()) {
                Provenance by = a.by(r, "policy", Origin.DECLARED, 0.95, "KmsARN is set");
                of.forEach(c -> a.fact(c, "encryptionAtRest", FactValue.of("customer-key"), by));
            }
        }
    }

    /** Those a rule names; the only one there is when the names stay open. */
    private Set<String> collections(Value rules) {
        Set<String> all = a.partsOfTypes(COLLECTIONS);
        Set<String> named = new LinkedHashSet<>(a.resolver.byReference(rules));
        for (Value v : rules.all("Rules.Resource")) {
            for (Value one : Variables.items(v)) {
                one.text().ifPresent(s -> all.stream()
                        .filter(c -> matches(s, a.draft.part(c).name))
                        .forEach(named::add));
            }
        }
        named.retainAll(all);
        return named.isEmpty() && all.size() == 1 ? all : named;
    }

    private static boolean matches(String pattern, String name) {
        String p = pattern.substring(pattern.indexOf('/') + 1);
        return p.endsWith("*") ? name.startsWith(p.substring(0, p.length() - 1)) : p.equals(name);
    }
}
