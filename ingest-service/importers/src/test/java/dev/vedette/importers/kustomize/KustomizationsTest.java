package dev.vedette.importers.kustomize;

import static dev.vedette.importers.iac.Drafts.links;
import static dev.vedette.importers.iac.Drafts.parts;
import static dev.vedette.importers.iac.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.kubernetes.KubernetesImporter;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KustomizationsTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api}
            spec:
              template:
                metadata: {labels: {app: api}}
                spec:
                  containers:
                    - name: main
                      image: shop/api:1.0
                      envFrom: [{configMapRef: {name: settings}}]
            """;

    private static Kustomizations build(Draft draft, String... pathsAndTexts) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(SourceFile.of(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return Kustomizations.build(new Upload(files), draft);
    }

    private static Draft draft() {
        return new Draft("k", "kubernetes@1");
    }

    private static String notes(Draft draft, Receipt.Kind kind) {
        StringBuilder all = new StringBuilder();
        draft.receipt("kubernetes", "").notes().stream()
                .filter(n -> n.kind() == kind)
                .forEach(n ->
                        all.append(n.position()).append(' ').append(n.text()).append('\n'));
        return all.toString();
    }

    @Test
    void an_overlay_changes_namespace_names_images_and_patches_of_its_base() {
        // Given
        Draft draft = draft();

        // When
        Kustomizations k = build(
                draft,
                "base/kustomization.yaml",
                "resources: [deployment.yaml]\n",
                "base/deployment.yaml",
                DEPLOYMENT,
                "overlays/prod/kustomization.yaml",
                """
                resources: [../../base]
                namespace: shop-prod
                namePrefix: prod-
                images: [{name: shop/api, newName: registry.example.com/shop/api, newTag: "2.1"}]
                configMapGenerator: [{name: settings, literals: ["OPENAI_MODEL=gpt-4o"]}]
                patches:
                  - path: memory.yaml
                  - target: {kind: Deployment, name: api}
                    patch: |-
                      - op: add
                        path: /spec/replicas
                        value: 3
                """,
                "overlays/prod/memory.yaml",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api}
                spec: {template: {spec: {containers: [{name: main, env: [{name: MODE, value: live}]}, {name: proxy, image: envoy}]}}}
                """);

        // Then
        var api = k.resources().stream()
                .filter(r -> r.value().text("kind").filter("Deployment"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(api.value().text("metadata.name")).contains("prod-api");
        assertThat(api.value().text("metadata.namespace")).contains("shop-prod");
        assertThat(api.value().text("spec.replicas")).contains("3");
        assertThat(api.value().all("spec.template.spec.containers.image").stream()
                        .map(v -> v.text().orElse("")))
                .containsExactly("registry.example.com/shop/api:2.1", "envoy");
        assertThat(api.value().text("spec.template.spec.containers.env.value")).contains("live");
        assertThat(api.value().text("spec.template.spec.containers.envFrom.configMapRef.name"))
                .contains("prod-settings");
        assertThat(api.file()).isEqualTo("base/deployment.yaml");
        assertThat(k.owns("overlays/prod/memory.yaml")).isTrue();
        assertThat(notes(draft, Receipt.Kind.DROPPED)).isEmpty();
    }

    @Test
    void of_overlays_on_one_base_the_one_of_production_is_read_and_the_other_is_named() throws Exception {
        // When
        Draft draft = read(
                new KubernetesImporter(),
                "base/kustomization.yaml",
                "resources: [deployment.yaml]\nconfigMapGenerator: [{name: settings, literals: [\"OPENAI_API_BASE=https://api.openai.com/v1\"]}]\n",
                "base/deployment.yaml",
                DEPLOYMENT,
                "overlays/dev/kustomization.yaml",
                "resources: [../../base]\nnamespace: dev\n",
                "overlays/prod/kustomization.yaml",
                "resources: [../../base]\nnamespace: prod\n");

        // Then
        assertThat(parts(draft)).filteredOn(p -> p.startsWith("api: ")).hasSize(1);
        assertThat(links(draft)).anyMatch(l -> l.startsWith("api > OpenAI"));
        assertThat(notes(draft, Receipt.Kind.SKIPPED)).contains("overlays/dev/kustomization.yaml");
    }

    @Test
    void remote_bases_and_what_leads_out_of_the_upload_are_named_and_never_fetched() {
        // Given
        Draft draft = draft();

        // When
        build(draft, "kustomization.yaml", """
                resources:
                  - https://example.com/base.yaml
                  - github.com/acme/base?ref=v1
                  - ../../etc
                helmCharts: [{name: redis}]
                """);

        // Then
        assertThat(notes(draft, Receipt.Kind.DROPPED))
                .contains("https://example.com/base.yaml")
                .contains("github.com/acme/base")
                .contains("../../etc")
                .contains("kustomization.yaml:5:1 helmCharts is not built");
    }

    @Test
    void patches_delete_objects_and_items_and_say_when_they_find_none() {
        // Given
        Draft draft = draft();

        // When
        Kustomizations k = build(
                draft,
                "kustomization.yaml",
                """
                resources: [a.yaml]
                patchesStrategicMerge:
                  - |-
                    apiVersion: v1
                    kind: Service
                    metadata: {name: old}
                    $patch: delete
                  - |-
                    apiVersion: v1
                    kind: Service
                    metadata: {name: nobody}
                """,
                "a.yaml",
                "apiVersion: v1\nkind: Service\nmetadata: {name: old}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: new}\n");

        // Then
        assertThat(k.resources())
                .singleElement()
                .satisfies(r -> assertThat(r.value().text("metadata.name")).contains("new"));
        assertThat(notes(draft, Receipt.Kind.DROPPED)).contains("a patch finds no object");
    }

    @Test
    void kustomizations_that_use_each_other_end() {
        // When
        Kustomizations k = build(
                draft(), "a/kustomization.yaml", "resources: [../b]\n", "b/kustomization.yaml", "resources: [../a]\n");

        // Then
        assertThat(k.resources()).isEmpty();
    }
}
