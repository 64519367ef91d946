package dev.vedette.analysis.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.infra.InfraResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = InfraResource.class, initArgs = @ResourceArg(name = "schema", value = "analysis"))
class RetentionTest {
    @Inject
    Retention retention;

    @Inject
    EntityManager entities;

    @Test
    void old_assessments_go_and_the_latest_of_a_system_stays_however_old_it_is() {
        // Given
        String system = UUID.randomUUID().toString();
        UUID old = UUID.randomUUID();
        UUID latest = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            run(
                    "insert into judged_system values (?1, 'default', 'Old', 'low', 2, cast(?2 as uuid), now())",
                    system,
                    latest);
            assessment(system, old, 1);
            assessment(system, latest, 2);
        });

        // When
        retention.tidy();

        // Then
        Number left = (Number) entities.createNativeQuery("select count(*) from assessment where system_id = ?1")
                .setParameter(1, system)
                .getSingleResult();
        assertThat(left.intValue()).isEqualTo(1);
    }

    @AfterEach
    void leaveNothingForOthers() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from assessment where system_id in"
                            + " (select system_id from judged_system where name = 'Old')")
                    .executeUpdate();
            entities.createNativeQuery("delete from judged_system where name = 'Old'")
                    .executeUpdate();
        });
    }

    private void assessment(String system, UUID id, int revision) {
        run(
                "insert into assessment (id, tenant, system_id, revision, catalogue_version, reason, document, summary,"
                        + " woken, worse, calmed, unchanged, duration_millis, created_at)"
                        + " values (cast(?2 as uuid), 'default', ?1, " + revision + ", '1', 'revision', '', '',"
                        + " '{}', '{}', '{}', 0, 0, now() - interval '900 days')",
                system,
                id);
    }

    private void run(String sql, String system, UUID id) {
        entities.createNativeQuery(sql)
                .setParameter(1, system)
                .setParameter(2, id.toString())
                .executeUpdate();
    }
}
