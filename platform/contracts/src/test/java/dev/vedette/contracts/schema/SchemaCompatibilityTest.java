package dev.vedette.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Within v1 a schema may only grow. The baseline is the form that was first released; an addition needs no change of
 * it, anything else needs a new version of the type.
 */
class SchemaCompatibilityTest {

    private static final String MODEL = "model.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                MODEL,
                "assessment.json",
                "model-revised.v1.json",
                "finding-changed.v1.json",
                "assessment-completed.v1.json",
                "catalogue-changed.v1.json",
                "change-observed.v1.json",
                "ticket-changed.v1.json",
                "deadline-reached.v1.json"
            })
    void a_schema_only_grows(String file) {
        // When
        List<String> breaks =
                SchemaDiff.breaks(Schemas.read("/schema-baseline/" + file), Schemas.read(Schemas.FOLDER + file));

        // Then
        assertThat(breaks).isEmpty();
    }

    @Test
    void a_removed_property_breaks() {
        // Given
        ObjectNode changed = copy();

        // When
        ((ObjectNode) changed.at("/$defs/component/properties")).remove("name");

        // Then
        assertThat(SchemaDiff.breaks(copy(), changed)).containsExactly("/component/name: removed or renamed");
    }

    @Test
    void a_retyped_property_breaks() {
        // Given
        ObjectNode changed = copy();

        // When
        ((ObjectNode) changed.at("/$defs/component/properties/name")).put("type", "integer");

        // Then
        assertThat(SchemaDiff.breaks(copy(), changed))
                .hasSize(1)
                .first()
                .asString()
                .contains("another type");
    }

    @Test
    void a_newly_required_property_breaks() {
        // Given
        ObjectNode changed = copy();

        // When
        ((ArrayNode) changed.at("/$defs/component/required")).add("aliases");

        // Then
        assertThat(SchemaDiff.breaks(copy(), changed)).containsExactly("/component: newly required: [aliases]");
    }

    @Test
    void a_new_property_that_nobody_must_send_is_fine() {
        // Given
        ObjectNode changed = copy();

        // When
        ((ObjectNode) changed.at("/$defs/component/properties"))
                .putObject("colour")
                .put("type", "string");

        // Then
        assertThat(SchemaDiff.breaks(copy(), changed)).isEmpty();
    }

    private static ObjectNode copy() {
        return (ObjectNode) Schemas.read(Schemas.FOLDER + MODEL);
    }
}
