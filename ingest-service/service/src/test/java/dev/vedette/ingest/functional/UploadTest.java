package dev.vedette.ingest.functional;

import static dev.vedette.ingest.functional.Api.SYSTEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.infra.InfraResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = InfraResource.class, initArgs = @ResourceArg(name = "schema", value = "ingest"))
class UploadTest {
    private static final String CHAT =
            "flowchart LR\n  user[User] --> bot[Support agent]\n  bot --> llm[OpenAI GPT-4]\n";

    @Test
    void an_upload_becomes_revision_1_whose_hash_is_that_of_the_model() {
        // Given
        String system = Api.system();

        // When
        String hash = Api.upload(system, "chat.mmd", CHAT)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("created", equalTo(true))
                .body("receipts", hasSize(1))
                .body("importId", notNullValue())
                .extract()
                .path("hash");

        // Then
        byte[] model = Api.developer()
                .get(SYSTEMS + "/" + system + "/revisions/1/model")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(Json.sha256(model)).isEqualTo(hash);
    }

    @Test
    void the_same_content_gives_the_same_revision() {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);

        // When
        Api.upload(system, "chat.mmd", CHAT)
                .then()
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("created", equalTo(false));

        // Then
        assertThat(Api.revisions(system)).isEqualTo(1);
    }
}
