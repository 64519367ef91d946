package dev.vedette.tracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.vedette.testkit.arch.HouseRules;

@AnalyzeClasses(packages = "dev.vedette", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule ADAPTERS_KNOW_NO_TABLES = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.vedette.tracker.jira..", "dev.vedette.tracker.azure..", "dev.vedette.tracker.forge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.vedette.tracker.store..", "dev.vedette.tracker.ticket..", "dev.vedette.tracker.connection..")
            .because("an adapter makes calls and says what became of them; what follows is decided in one place");
}
