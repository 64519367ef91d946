package dev.vedette.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * In a module's test:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "dev.vedette", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests house = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 *
 * A module without classes of the kind a rule is about satisfies it.
 */
public final class HouseRules {

    @ArchTest
    public static final ArchRule ONLY_EVENTING_TOUCHES_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages("dev.vedette.eventing..", "dev.vedette.testkit.infra..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because(
                    "delivery guarantees live in one place; a second producer or consumer would bypass outbox and cursor")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule THE_CORE_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("dev.vedette.contracts..", "dev.vedette.importers..", "dev.vedette.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "io.smallrye..",
                    "org.hibernate..",
                    "org.apache.kafka..",
                    "java.net.http..",
                    "dev.vedette.eventing..",
                    "dev.vedette.web..")
            .because("judging and reading are pure: the CLI runs them without servers, tests without a container")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule SERVICES_NEVER_IMPORT_EACH_OTHER = slices().assignedFrom(new ServiceSlices())
            .should()
            .notDependOnEachOther()
            .because("services share contracts, never entities or tables; each can be deployed and changed alone")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ENTITIES_NEVER_LEAVE_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should(new OnlyUsedInOwnPackage())
            .because("REST and events have records of their own, so that a column can change without anybody noticing")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_RESOURCE_METHOD_SAYS_WHO_MAY_CALL_IT = methods()
            .that(new IsResourceMethod())
            .should(new SayWhoMayCall())
            .because(
                    "a method without it would be open to everybody; @PermitAll is a statement too, such as for webhooks")
            .allowEmptyShould(true);

    private HouseRules() {}
}
