package dev.vedette.importers.terraform;

import dev.vedette.importers.arm.AzureShape;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.iac.value.YamlValues;
import dev.vedette.importers.kubernetes.Cluster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resources that carry those of another language: Azure's own API, objects of Kubernetes. */
final class Foreign {
    final List<Resource> resources = new ArrayList<>();
    final List<Problem> skipped = new ArrayList<>();
    private final List<Cluster.Source> objects = new ArrayList<>();

    private Foreign() {}

    static Foreign expand(List<Resource> all) {
        Foreign f = new Foreign();
        all.forEach(f::one);
        Cluster.Reading cluster = Cluster.read(f.objects);
        f.resources.addAll(cluster.resources());
        cluster.asides().forEach(a -> f.skipped.add(new Problem(a.file(), a.at(), a.text())));
        return f;
    }

    private void one(Resource r) {
        if (r.existing()) {
            resources.add(r);
            return;
        }
        switch (r.type()) {
            case "azapi_resource" -> azure(r);
            case "kubernetes_manifest" ->
                r.body().get("manifest").ifPresent(v -> objects.add(new Cluster.Source(v, r.file(), r.at())));
            case "kubectl_manifest" -> r.body().text("yaml_body").ifPresent(s -> yaml(r, s));
            default -> {
                Value typed = ProviderObjects.manifest(r);
                if (typed == null) {
                    resources.add(r);
                } else {
                    objects.add(new Cluster.Source(typed, r.file(), r.at()));
                }
            }
        }
    }

    private void yaml(Resource r, String text) {
        try {
            YamlValues.read(text).forEach(d -> objects.add(new Cluster.Source(d.value(), r.file(), r.at())));
        } catch (YamlValues.NotYaml e) {
            skipped.add(new Problem(r.file(), r.at(), r.address() + ": its yaml_body is not YAML: " + e.getMessage()));
        }
    }

    private void azure(Resource r) {
        Map<String, Value> body = new LinkedHashMap<>();
        r.body()
                .get("body")
                .map(v -> v.text().flatMap(JsonValues::decode).orElse(v))
                .ifPresent(v -> {
                    if (v instanceof Value.Fields f) {
                        body.putAll(f.fields());
                    }
                });
        r.body().get("name").ifPresent(v -> body.put("name", v));
        r.body().get("parent_id").ifPresent(v -> body.put("parent", v));
        r.body().get("identity").ifPresent(v -> body.put("identity", v));
        Resource made = AzureShape.resource(
                r.address(),
                r.body().text("type").orElse(""),
                r.label(),
                new Value.Fields(body, r.body().at(), r.body().refs(), false),
                null,
                false,
                r.file(),
                r.at(),
                r.conditional());
        resources.add(made);
    }
}
