package dev.vedette.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The schemas as they ship, by file name. */
public final class Schemas {

    public static final String FOLDER = "/dev/vedette/contracts/schema/";
    private static final String ADDRESS = "https://vedette.dev/schema/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(m -> m.mapPrefix(ADDRESS, "classpath:" + FOLDER.substring(1))));

    private Schemas() {}

    /** The schema file of an event: its type without our prefix, e.g. {@code model-revised.v1.json}. */
    public static String fileOf(EventType type) {
        String name = type.type().substring("dev.vedette.".length());
        int version = name.lastIndexOf('.');
        return name.substring(0, version).replace('.', '-') + name.substring(version) + ".json";
    }

    public static List<String> validate(String file, Object value) {
        JsonSchema schema = FACTORY.getSchema(SchemaLocation.of(ADDRESS + file));
        Set<ValidationMessage> messages = schema.validate(Json.MAPPER.valueToTree(value));
        return messages.stream().map(ValidationMessage::toString).sorted().toList();
    }

    public static JsonNode read(String resource) {
        try (var in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no resource " + resource);
            }
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
