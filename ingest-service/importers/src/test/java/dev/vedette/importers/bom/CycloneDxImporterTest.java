package dev.vedette.importers.bom;

import static dev.vedette.importers.iac.Drafts.fact;
import static dev.vedette.importers.iac.Drafts.links;
import static dev.vedette.importers.iac.Drafts.parts;
import static dev.vedette.importers.iac.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycloneDxImporterTest {

    private static final CycloneDxImporter IMPORTER = new CycloneDxImporter();

    private static final String BOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {"component": {"bom-ref": "app", "type": "application", "name": "Loan portal"}},
             "components": [
              {"bom-ref": "m", "type": "machine-learning-model", "name": "loan-summariser", "version": "2.1",
               "purl": "pkg:huggingface/acme/loan-summariser@abc", "hashes": [{"alg": "SHA-256", "content": "00"}],
               "licenses": [{"license": {"id": "Apache-2.0"}}],
               "pedigree": {"ancestors": [{"type": "machine-learning-model", "name": "Llama 3 8B Instruct"}]},
               "modelCard": {"modelParameters": {"task": "text-generation", "inputs": [{"format": "text"}],
                 "datasets": [{"ref": "d"}, {"type": "dataset", "name": "Public FAQ", "classification": "public",
                   "contents": {"url": "https://huggingface.co/datasets/acme/faq"}}]},
                 "considerations": {"users": ["clerks"]}},
               "properties": [{"name": "acme:hosting", "value": "self-hosted"}, {"name": "colour", "value": "blue"}]},
              {"bom-ref": "d", "type": "data", "name": "Loan letters",
               "data": [{"type": "dataset", "classification": "PII", "sensitiveData": ["health statements"]}]},
              {"bom-ref": "t", "type": "library", "name": "transformers", "purl": "pkg:pypi/transformers@4.40"},
              {"bom-ref": "o", "type": "library", "name": "openai", "purl": "pkg:pypi/openai@1.2.0"}],
             "services": [{"bom-ref": "s", "name": "Credit bureau", "endpoints": ["https://api.bureau.example/score"],
               "authenticated": true, "x-trust-boundary": true, "data": [{"flow": "outbound", "classification": "PII"}]}],
             "dependencies": [{"ref": "app", "dependsOn": ["t", "s"]}, {"ref": "t", "dependsOn": ["m"]}],
             "vulnerabilities": [{"id": "x"}]}
            """;

    private static final String SERVICES_JSON = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "services": [
              {"bom-ref": "api", "name": "Order API", "trustZone": "Public zone", "authenticated": false,
               "data": [{"name": "orders", "classification": "PII", "flow": "outbound", "destination": ["urn:cdx:1/1#db"]}],
               "services": [{"bom-ref": "db", "name": "Postgres", "trustZone": "Private zone"},
                            {"bom-ref": "w", "name": "Worker"}]}]}
            """;

    private static final String SERVICES_XML = """
            <?xml version="1.0"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
              <services>
                <service bom-ref="api">
                  <name>Order API</name>
                  <authenticated>false</authenticated>
                  <trustZone>Public zone</trustZone>
                  <data><dataflow name="orders"><classification flow="outbound">PII</classification>
                    <destination><url>urn:cdx:1/1#db</url></destination></dataflow></data>
                  <services>
                    <service bom-ref="db"><name>Postgres</name><trustZone>Private zone</trustZone></service>
                    <service bom-ref="w"><name>Worker</name></service>
                  </services>
                </service>
              </services>
            </bom>
            """;

    @Test
    void models_data_and_services_are_parts_and_libraries_are_counted() throws Exception {
        // When
        Draft draft = read(IMPORTER, "bom.json", BOM);

        // Then
        assertThat(parts(draft))
                .contains(
                        "loan-summariser: llm",
                        "Llama 3 8B Instruct: model-artifact",
                        "Loan letters: dataset",
                        "Public FAQ: dataset",
                        "Credit bureau: external-service",
                        "OpenAI API: llm")
                .noneMatch(p -> p.startsWith("transformers"));
        List<Receipt.Note> notes = draft.receipt("cyclonedx", "").notes();
        assertThat(notes)
                .anySatisfy(
                        n -> assertThat(n.text()).contains("2 of kind library").contains("transformers"));
        assertThat(notes).anySatisfy(n -> assertThat(n.position()).isEqualTo("/vulnerabilities"));
        assertThat(notes).anySatisfy(n -> assertThat(n.text()).contains("colour"));
    }

    @Test
    void training_descent_and_use_are_flows_also_through_a_library() throws Exception {
        // When
        Draft draft = read(IMPORTER, "bom.json", BOM);

        // Then
        assertThat(links(draft))
                .containsExactlyInAnyOrder(
                        "Loan letters > loan-summariser",
                        "Public FAQ > loan-summariser",
                        "Llama 3 8B Instruct > loan-summariser",
                        "Loan portal > loan-summariser",
                        "Loan portal > Credit bureau",
                        "Loan portal > OpenAI API");
    }

    @Test
    void the_card_gives_origin_licence_hosting_and_sensitivity() throws Exception {
        // When
        Draft draft = read(IMPORTER, "bom.json", BOM);

        // Then
        assertThat(fact(draft, "loan-summariser", "modelTrainedBy")).isEqualTo("fine-tuned");
        assertThat(fact(draft, "loan-summariser", "licence")).isEqualTo("Apache-2.0");
        assertThat(fact(draft, "loan-summariser", "hosting")).isEqualTo("self");
        assertThat(fact(draft, "loan-summariser", "modelId")).isEqualTo("acme/loan-summariser@2.1");
        assertThat(fact(draft, "loan-summariser", "artifactPinned")).isEqualTo("yes");
        assertThat(fact(draft, "Loan letters", "dataClasses"))
                .contains("personal")
                .contains("phi");
        assertThat(fact(draft, "Public FAQ", "publicSource")).isEqualTo("yes");
        assertThat(fact(draft, "Credit bureau", "authn")).isEqualTo("required");
        assertThat(draft.part("s").zone).isEqualTo("zone:outside");
    }

    @Test
    void the_same_bill_in_xml_says_the_same_with_lines_for_pointers() throws Exception {
        // When
        Draft json = read(IMPORTER, "bom.json", SERVICES_JSON);
        Draft xml = read(IMPORTER, "bom.xml", SERVICES_XML);

        // Then
        assertThat(parts(xml)).isEqualTo(parts(json));
        assertThat(links(xml)).isEqualTo(links(json)).contains("Order API > Postgres", "Order API > Worker");
        assertThat(fact(xml, "Order API", "authn")).isEqualTo("none");
        assertThat(xml.part("db").provenance.getFirst().position()).isEqualTo("11:1");
        assertThat(json.part("db").provenance.getFirst().position()).isEqualTo("/services/0/services/0");
    }

    @Test
    void an_entity_of_a_document_type_is_refused() {
        // Given
        String bill = """
                <!DOCTYPE bom [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components>
                <component type="machine-learning-model" bom-ref="m"><name>churn&x;</name></component>
                </components></bom>
                """;

        // Then
        assertThatThrownBy(() -> read(IMPORTER, "bom.xml", bill))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("3:");
    }

    @Test
    void an_empty_bill_is_refused() {
        assertThatThrownBy(() -> read(IMPORTER, "bom.json", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\"}"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("neither components");
    }
}
