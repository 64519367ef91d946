package dev.vedette.importers.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.importers.iac.Drafts;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import org.junit.jupiter.api.Test;

class KubernetesImporterTest {
    private static final String FILE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: support-web, namespace: support}
            spec:
              template:
                metadata: {labels: {app: web}}
                spec:
                  serviceAccountName: web
                  containers:
                    - name: web
                      image: registry.example/web:1.4.2
                      env:
                        - {name: LLM_URL, value: "http://inference.models.svc.cluster.local:8000/v1"}
                        - name: KEY
                          valueFrom: {secretKeyRef: {name: keys, key: k}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: support}
            spec: {selector: {app: web}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: front, namespace: support}
            spec:
              tls: [{hosts: [x]}]
              rules:
                - http: {paths: [{path: /, backend: {service: {name: web, port: {number: 80}}}}]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: vllm, namespace: models}
            spec:
              template:
                metadata: {labels: {app: vllm}}
                spec:
                  hostNetwork: true
                  containers:
                    - name: vllm
                      image: vllm/vllm-openai:latest
                      args: ["--model", "Qwen/Qwen2.5-7B-Instruct", "--trust-remote-code"]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: inference, namespace: models}
            spec: {selector: {app: vllm}}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: b}
            roleRef: {name: cluster-admin}
            subjects: [{kind: ServiceAccount, name: web, namespace: support}]
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: keys, namespace: support}
            stringData: {k: very-secret-value}
            ---
            apiVersion: kagent.dev/v1alpha2
            kind: Agent
            metadata: {name: helper, namespace: support}
            spec:
              declarative:
                modelConfig: default-model
            ---
            apiVersion: kagent.dev/v1alpha2
            kind: ModelConfig
            metadata: {name: default-model, namespace: support}
            spec: {provider: OpenAI, model: gpt-4o}
            ---
            apiVersion: example.org/v1
            kind: Strange
            metadata: {name: s}
            """;

    @Test
    void joins_workloads_by_service_names_and_entries_by_backends() throws Exception {
        // When
        Draft draft = Drafts.read(new KubernetesImporter(), "all.yaml", FILE);

        // Then
        assertThat(Drafts.parts(draft))
                .contains("front: api-gateway", "vllm: llm", "helper: agent", "default-model: llm");
        assertThat(Drafts.links(draft))
                .contains("support-web > vllm", "front > support-web", "helper > default-model", "Internet > front");
    }

    @Test
    void states_rights_exposure_models_and_inline_secrets() throws Exception {
        // When
        Draft draft = Drafts.read(new KubernetesImporter(), "all.yaml", FILE);

        // Then
        assertThat(Drafts.fact(draft, "support-web", "privilege")).isEqualTo("admin");
        assertThat(Drafts.fact(draft, "support-web", "secretsInClear")).isEqualTo("yes");
        assertThat(Drafts.fact(draft, "vllm", "privileged")).isEqualTo("yes");
        assertThat(Drafts.fact(draft, "vllm", "modelId")).isEqualTo("Qwen/Qwen2.5-7B-Instruct");
        assertThat(Drafts.fact(draft, "vllm", "trustRemoteCode")).isEqualTo("yes");
        assertThat(Drafts.dump(draft)).doesNotContain("very-secret-value");
        assertThat(draft.areas()).extracting(a -> a.name).contains("support", "models");
    }

    @Test
    void tells_of_kinds_it_does_not_know() throws Exception {
        assertThat(Drafts.notes(Drafts.read(new KubernetesImporter(), "all.yaml", FILE)))
                .anyMatch(n -> n.contains("the kind Strange"));
    }

    @Test
    void names_a_chart_template_as_such() {
        // Given
        String chart =
                "apiVersion: v1\nkind: Service\nmetadata:\n  {{- include \"x\" . | nindent 2 }}\n  name: {{ .Values.name }}\n";

        // Then
        assertThatThrownBy(() -> Drafts.read(new KubernetesImporter(), "t.yaml", chart))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("helm template");
    }
}
