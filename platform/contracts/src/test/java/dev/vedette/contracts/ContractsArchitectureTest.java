package dev.vedette.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.vedette.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsArchitectureTest {

    @ArchTest
    static final ArchRule knows_no_framework = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.vedette.contracts..", "java..", "com.fasterxml.jackson..")
            .because("every module and every language binding reads the contracts; they must not bring anything along");
}
