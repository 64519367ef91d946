package dev.vedette.ingest.functional;

import static dev.vedette.ingest.functional.Api.SYSTEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.vedette.contracts.json.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadTest extends FunctionalTest {

    @Test
    void an_upload_becomes_revision_1_whose_hash_is_that_of_the_model() {
        // Given
        String system = Api.system();

        // When
        String hash = Api.upload(system, "chat.mmd", CHAT)
                .then()
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
        ValidatableResponse again = Api.upload(system, "chat.mmd", CHAT).then();

        // Then
        again.statusCode(201).body("revision", equalTo(1)).body("created", equalTo(false));
        assertThat(Api.revisions(system)).isEqualTo(1);
    }

    @Test
    void a_source_that_comes_again_replaces_exactly_what_it_said() {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);
        Api.upload(system, "shop.mmd", "flowchart LR\n  cart[Cart service] --> stock[(Stock database)]\n")
                .then()
                .statusCode(201);

        // When
        Api.upload(system, "chat.mmd", "flowchart LR\n  user[User] --> faq[FAQ page]\n")
                .then()
                .statusCode(201)
                .body("revision", equalTo(3));

        // Then
        Api.developer()
                .get(SYSTEMS + "/" + system + "/revisions/3/model")
                .then()
                .body("components.name", hasItem("FAQ page"))
                .body("components.name", hasItem("Cart service"))
                .body("components.name", everyItem(not(equalTo("Support agent"))));
    }

    @Test
    void a_removed_source_no_longer_speaks() {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);
        Api.upload(system, "shop.mmd", "flowchart LR\n  cart[Cart service] --> stock[(Stock database)]\n")
                .then()
                .statusCode(201);

        // When
        Api.developer()
                .queryParam("name", "chat.mmd")
                .delete(SYSTEMS + "/" + system + "/sources")
                .then()
                .statusCode(200)
                .body("revision", equalTo(3));

        // Then
        Api.developer().get(SYSTEMS + "/" + system + "/sources").then().body("name", equalTo(List.of("shop.mmd")));
        Api.developer()
                .get(SYSTEMS + "/" + system + "/revisions/3/model")
                .then()
                .body("components.name", everyItem(not(equalTo("Support agent"))));
    }

    @Test
    void a_text_and_an_archive_are_read_as_well() throws IOException {
        // Given
        String system = Api.system();
        Api.developer()
                .contentType("text/plain")
                .body("The support agent calls the OpenAI API and reads tickets from the ticket database.")
                .post(SYSTEMS + "/" + system + "/imports")
                .then()
                .statusCode(201)
                .body("revision", equalTo(1));

        // When
        ValidatableResponse archive = Api.developer()
                .contentType("application/zip")
                .queryParam("source", "diagrams.zip")
                .body(zip("docs/chat.mmd", CHAT))
                .post(SYSTEMS + "/" + system + "/imports")
                .then();

        // Then
        archive.statusCode(201).body("revision", equalTo(2)).body("sources", hasItem("diagrams.zip"));
    }

    @Test
    void a_partly_readable_upload_gives_a_revision_and_lists_the_problems() {
        // Given
        String system = Api.system();

        // When
        ValidatableResponse answer = Api.developer()
                .multiPart("files", "chat.mmd", CHAT.getBytes(StandardCharsets.UTF_8))
                .multiPart("files", "broken.drawio", "<mxfile><diagram".getBytes(StandardCharsets.UTF_8))
                .post(SYSTEMS + "/" + system + "/imports")
                .then();

        // Then
        answer.statusCode(201)
                .body("revision", equalTo(1))
                .body("problems", hasSize(1))
                .body("problems[0].whatToDo", notNullValue());
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
