package dev.vedette.ingest.functional;

import static dev.vedette.ingest.functional.Api.SYSTEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepeatTest extends FunctionalTest {

    @Test
    void the_same_idempotency_key_and_bytes_give_the_stored_answer() {
        // Given
        String system = Api.system();
        String key = UUID.randomUUID().toString();
        Response first = upload(system, key, CHAT);

        // When
        Response second = upload(system, key, CHAT);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void the_same_idempotency_key_with_other_bytes_is_refused() {
        // Given
        String system = Api.system();
        String key = UUID.randomUUID().toString();
        upload(system, key, CHAT).then().statusCode(201);

        // When
        Response other = upload(system, key, CHAT + "  bot --> mail[Mail]\n");

        // Then
        other.then().statusCode(422).body("where", equalTo("Idempotency-Key"));
        assertThat(Api.revisions(system)).isEqualTo(1);
    }

    @Test
    void creating_a_system_twice_with_one_key_makes_one() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, String> form = Map.of("name", "once " + key);
        String id = create(key, form).then().statusCode(201).extract().path("id");

        // When
        Response second = create(key, form);

        // Then
        second.then().statusCode(201).body("id", equalTo(id));
        create(UUID.randomUUID().toString(), form).then().statusCode(409);
    }

    @Test
    void uploads_at_the_same_time_leave_revision_numbers_without_gaps() throws Exception {
        // Given
        String system = Api.system();
        int uploads = 24;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < uploads; i++) {
            String source = "flowchart LR\n  user[User] --> s" + i + "[Service number " + i + "]\n";
            String name = "part-" + i + ".mmd";
            work.add(() -> Api.upload(system, name, source).statusCode());
        }

        // When
        List<Future<Integer>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(work);
        }

        // Then
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(201);
        }
        List<Integer> numbers = Api.developer()
                .queryParam("size", 100)
                .get(SYSTEMS + "/" + system + "/revisions")
                .jsonPath()
                .getList("items.number", Integer.class);
        assertThat(numbers).hasSize(uploads).doesNotHaveDuplicates();
        assertThat(numbers.getFirst()).isEqualTo(uploads);
    }

    private static Response upload(String system, String key, String content) {
        return Api.developer()
                .header("Idempotency-Key", key)
                .contentType("text/plain")
                .queryParam("source", "chat.mmd")
                .body(content)
                .post(SYSTEMS + "/" + system + "/imports");
    }

    private static Response create(String key, Map<String, String> form) {
        return Api.developer()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(form)
                .post(SYSTEMS);
    }
}
