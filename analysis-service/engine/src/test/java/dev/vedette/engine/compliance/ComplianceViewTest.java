package dev.vedette.engine.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.notation.Judging;
import dev.vedette.engine.notation.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplianceViewTest {

    private static final String SHOP = "user u; agent a; llm l; external-content w; tool t sideEffects=send;"
            + " database d dataClasses=%s; u>a; a>l; w>a; a>t; d>a";

    private static ComplianceView view(String notation) {
        Model model = Notation.model(notation);
        return ComplianceView.of(Catalogue.standard(), model, Judging.judge(model));
    }

    private static List<String> inPlay(ComplianceView view) {
        return view.inPlay().stream().map(ComplianceView.Law::key).toList();
    }

    @Test
    void cardDataBringsTheCardStandardIntoPlayAndSaysWhichComponentHoldsIt() {
        // Given, When
        ComplianceView view = view(SHOP.formatted("pan"));

        // Then
        assertThat(inPlay(view)).contains("pci-dss").doesNotContain("hipaa", "gdpr", "eu-ai-act");
        assertThat(view.inPlay())
                .filteredOn(l -> l.key().equals("pci-dss"))
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.because()).isEqualTo("d handles data of the class pan");
                    assertThat(l.open()).isPositive();
                    assertThat(l.requirements())
                            .allSatisfy(r -> assertThat(r.findings()).isNotEmpty());
                });
    }

    @Test
    void healthDataIsNoCardDataAndWhatIsSilentSaysWhatWouldChangeThat() {
        // Given, When
        ComplianceView view = view(SHOP.formatted("phi"));

        // Then
        assertThat(inPlay(view)).contains("hipaa", "gdpr").doesNotContain("pci-dss");
        assertThat(view.silent())
                .filteredOn(s -> s.key().equals("pci-dss"))
                .singleElement()
                .satisfies(s -> assertThat(s.because()).contains("class pan"));
    }

    @Test
    void aStatedRoleBringsTheAiActIntoPlay() {
        // Given, When
        ComplianceView view = view(SHOP.formatted("public") + "; system role=provider");

        // Then
        assertThat(view.inPlay())
                .filteredOn(l -> l.key().equals("eu-ai-act"))
                .singleElement()
                .satisfies(l -> assertThat(l.because()).contains("role is stated"));
    }

    @Test
    void aRequirementIsMetOnlyWhenEvidencedControlsCloseAllThatTouchesIt() {
        // Given
        ComplianceView view = view(SHOP.formatted("pan"));

        // When
        List<ComplianceView.Requirement> all =
                view.inPlay().stream().flatMap(l -> l.requirements().stream()).toList();

        // Then
        assertThat(all).allSatisfy(r -> assertThat(r.state())
                .isEqualTo(r.findings().stream().anyMatch(f -> f.verdict().equals("applies")) ? "open" : "met"));
    }
}
