package dev.vedette.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.vedette.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_default_never_touches_a_docker_class = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vedette.testkit.infra.containers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.vedette.testkit.infra.containers..", "org.testcontainers..", "com.github.dockerjava..")
            .because(
                    "such a class looks for Docker as soon as it is loaded, and most machines that run the tests have none");
}
