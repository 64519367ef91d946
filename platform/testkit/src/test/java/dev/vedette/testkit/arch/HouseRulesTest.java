package dev.vedette.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.vedette.analysis.fixture.GuardedResource;
import dev.vedette.analysis.fixture.OpenResource;
import dev.vedette.analysis.fixture.StoredThing;
import dev.vedette.analysis.fixture.StoredThings;
import dev.vedette.engine.fixture.InjectedJudge;
import dev.vedette.ingest.fixture.ForeignReader;
import dev.vedette.ingest.fixture.OwnProducer;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void a_producer_outside_eventing_is_found() {
        assertThat(broken(HouseRules.ONLY_EVENTING_TOUCHES_KAFKA, OwnProducer.class))
                .isTrue();
        assertThat(broken(HouseRules.ONLY_EVENTING_TOUCHES_KAFKA, ForeignReader.class))
                .isFalse();
    }

    @Test
    void a_framework_in_the_core_is_found() {
        assertThat(broken(HouseRules.THE_CORE_KNOWS_NO_FRAMEWORK, InjectedJudge.class))
                .isTrue();
        assertThat(broken(HouseRules.THE_CORE_KNOWS_NO_FRAMEWORK, GuardedResource.class))
                .isFalse();
    }

    @Test
    void a_service_that_imports_another_is_found() {
        assertThat(broken(HouseRules.SERVICES_NEVER_IMPORT_EACH_OTHER, ForeignReader.class, StoredThing.class))
                .isTrue();
        assertThat(broken(HouseRules.SERVICES_NEVER_IMPORT_EACH_OTHER, StoredThings.class, StoredThing.class))
                .isFalse();
    }

    @Test
    void an_entity_outside_its_package_is_found() {
        assertThat(broken(HouseRules.ENTITIES_NEVER_LEAVE_THEIR_PACKAGE, ForeignReader.class, StoredThing.class))
                .isTrue();
        assertThat(broken(HouseRules.ENTITIES_NEVER_LEAVE_THEIR_PACKAGE, StoredThings.class, StoredThing.class))
                .isFalse();
    }

    @Test
    void a_resource_method_open_to_everybody_is_found() {
        assertThat(broken(HouseRules.EVERY_RESOURCE_METHOD_SAYS_WHO_MAY_CALL_IT, OpenResource.class))
                .isTrue();
        assertThat(broken(HouseRules.EVERY_RESOURCE_METHOD_SAYS_WHO_MAY_CALL_IT, GuardedResource.class))
                .isFalse();
    }

    private static boolean broken(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(new ClassFileImporter().importClasses(classes)).hasViolation();
    }
}
