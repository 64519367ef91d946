package dev.vedette.importers.helm;

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

class ChartsTest {

    private static final String CHART = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";

    private static String notes(Draft draft, Receipt.Kind kind) {
        StringBuilder all = new StringBuilder();
        draft.receipt("kubernetes", "").notes().stream()
                .filter(n -> n.kind() == kind)
                .forEach(n ->
                        all.append(n.position()).append(' ').append(n.text()).append('\n'));
        return all.toString();
    }

    /** What one template renders to; {@code Chart.yaml} and the values beside it. */
    private static String rendered(String values, String template, String... helpers) {
        List<SourceFile> files = new ArrayList<>(List.of(
                SourceFile.of("c/Chart.yaml", CHART),
                SourceFile.of("c/values.yaml", values),
                SourceFile.of("c/templates/x.yaml", template)));
        for (String h : helpers) {
            files.add(SourceFile.of("c/templates/_h" + files.size() + ".tpl", h));
        }
        Draft draft = new Draft("c", "kubernetes@1");
        Charts charts = Charts.render(new Upload(files), draft);
        return charts.manifests().isEmpty()
                ? notes(draft, Receipt.Kind.DROPPED)
                : charts.manifests().getFirst().text();
    }

    @Test
    void a_chart_of_the_upload_is_rendered_with_its_values_and_read_as_manifests() throws Exception {
        // When
        Draft draft = read(
                new KubernetesImporter(),
                "shop/Chart.yaml",
                CHART
                        + "dependencies:\n- {name: redis, condition: redis.enabled}\n- {name: postgresql, condition: pg.on}\n",
                "shop/values.yaml",
                """
                image: {repository: vllm/vllm-openai, tag: v0.9.1}
                replicas: 2
                env: {QDRANT_URL: "http://qdrant:6333"}
                qdrant: {enabled: true}
                redis: {enabled: true}
                pg: {on: false}
                """,
                "shop/templates/_helpers.tpl",
                """
                {{- define "shop.name" -}}
                {{- printf "%s-%s" .Release.Name "llm" | trunc 63 | trimSuffix "-" -}}
                {{- end -}}
                """,
                "shop/templates/deployment.yaml",
                """
                {{- if gt (int .Values.replicas) 0 }}
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: {{ include "shop.name" . }}
                spec:
                  template:
                    spec:
                      containers:
                        - name: main
                          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                          env:
                          {{- range $k, $v := .Values.env }}
                            - name: {{ $k }}
                              value: {{ $v | quote }}
                          {{- end }}
                {{- end }}
                """,
                "shop/templates/qdrant.yaml",
                """
                {{- with .Values.qdrant }}
                {{- if .enabled }}
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: qdrant}
                spec:
                  selector: {matchLabels: {app: qdrant}}
                  template: {metadata: {labels: {app: qdrant}}, spec: {containers: [{name: q, image: "qdrant/qdrant:v1.9"}]}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: qdrant}
                spec: {selector: {app: qdrant}, ports: [{port: 6333}]}
                {{- end }}
                {{- end }}
                """);

        // Then
        assertThat(parts(draft)).contains("qdrant: vector-db").anyMatch(p -> p.startsWith("shop-llm: "));
        assertThat(links(draft)).contains("shop-llm > qdrant");
        assertThat(parts(draft)).contains("redis: cache").noneMatch(p -> p.startsWith("postgresql"));
        assertThat(notes(draft, Receipt.Kind.GUESSED)).contains("the chart redis is not in the upload");
        assertThat(notes(draft, Receipt.Kind.SKIPPED)).contains("postgresql is switched off");
    }

    @Test
    void pipes_blocks_variables_and_functions_give_what_helm_gives() {
        assertThat(rendered("a: {b: [1, 2]}\n", "v: {{ .Values.a.b | len }}\n")).contains("v: 2");
        assertThat(rendered("a: 0\n", "v: {{ .Values.a | default 5 }}\n")).contains("v: 5");
        assertThat(rendered(
                        "a: x\n",
                        "{{ if and .Values.a (not .Values.n) }}yes{{ else if .Values.n }}n{{ else }}no{{ end }}"))
                .isEqualTo("yes");
        assertThat(rendered("m: {x: 1, y: {z: [a]}}\n", "m:\n  {{- toYaml .Values.m | nindent 2 }}\n"))
                .isEqualTo("m:\n  x: 1\n  y:\n    z:\n      - a\n");
        assertThat(
                        rendered(
                                "l: [a, b, c]\n",
                                "{{ range $i, $x := .Values.l }}{{ if eq $x \"b\" }}{{ continue }}{{ end }}{{ $i }}{{ $x }}{{ end }}"))
                .isEqualTo("0a2c");
        assertThat(rendered(
                        "a: 1\n",
                        "{{ $s := \"x\" }}{{ range list 1 2 }}{{ $s = printf \"%s%d\" $s . }}{{ end }}{{ $s }}"))
                .isEqualTo("x12");
        assertThat(rendered("t: '{{ .Release.Name }}-db'\n", "{{ tpl .Values.t $ }}"))
                .isEqualTo("shop-db");
        assertThat(rendered("a: 1\n", "{{/* comment }} */}}{{ \"}}\" }}{{- /* x */ -}} y"))
                .isEqualTo("}}y");
        assertThat(rendered("a: 1\n", "{{ index (dict \"k\" (list 1 2)) \"k\" | last }}"))
                .isEqualTo("2");
        assertThat(rendered(
                        "a: 1\n",
                        "{{ include \"n\" (dict \"x\" \"q\") }}",
                        "{{ define \"n\" }}<{{ .x | upper }}>{{ end }}"))
                .isEqualTo("<Q>");
    }

    @Test
    void charts_within_charts_get_their_part_of_the_values() {
        // Given
        Draft draft = new Draft("c", "kubernetes@1");
        Upload upload = new Upload(List.of(
                SourceFile.of("Chart.yaml", CHART + "dependencies: [{name: db, alias: store}]\n"),
                SourceFile.of("values.yaml", "global: {tier: gold}\nstore: {size: 9}\n"),
                SourceFile.of("charts/db/Chart.yaml", "name: db\n"),
                SourceFile.of("charts/db/values.yaml", "size: 1\nkind: pg\n"),
                SourceFile.of(
                        "charts/db/templates/a.yaml",
                        "{{ .Values.kind }} {{ .Values.size }} {{ .Values.global.tier }}")));

        // When
        Charts charts = Charts.render(upload, draft);

        // Then
        assertThat(charts.manifests()).singleElement().satisfies(m -> assertThat(m.text())
                .isEqualTo("pg 9 gold"));
        assertThat(charts.owns("charts/db/values.yaml")).isTrue();
    }

    @Test
    void what_cannot_be_rendered_is_named_with_the_reason_and_the_rest_is_read() {
        assertThat(rendered("a: 1\n", "{{ fancyFunction .Values.a }}"))
                .contains("c/templates/x.yaml")
                .contains("fancyFunction")
                .contains("helm template");
        assertThat(rendered("a: 1\n", "{{ required \"set me\" .Values.nothing }}"))
                .contains("set me");
        assertThat(rendered("a: 1\n", "{{ if .Values.a }}open")).contains("not closed");
        assertThat(rendered("a: 1\n", "{{ regexMatch \"(a+)+$\" \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" }}"))
                .contains("not run");
    }

    @Test
    void charts_that_call_themselves_count_for_ever_or_grow_without_end_are_stopped() {
        assertThat(rendered("a: 1\n", "{{ include \"n\" . }}", "{{ define \"n\" }}{{ include \"n\" . }}{{ end }}"))
                .contains("deeper than");
        assertThat(rendered("a: 1\n", "{{ range until 10000 }}{{ range until 10000 }}x{{ end }}{{ end }}"))
                .contains("more than");
        assertThat(rendered("a: 1\n", "{{ range until 10000 }}{{ repeat 1000 \"xxxxxxxxxx\" }}{{ end }}"))
                .contains("more than");
        assertThat(rendered("a: 1\n", "{{ if 1 }}".repeat(5_000))).contains("nested deeper");
        assertThat(rendered("a: 1\n", "{{ " + "(".repeat(5_000) + " }}")).contains("nested deeper");
    }
}
