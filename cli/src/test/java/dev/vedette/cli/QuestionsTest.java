package dev.vedette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked of an architecture beside its threats. */
class QuestionsTest {

    private static final String SHOP = """
            flowchart LR
              user[User] --> agent[Support agent]
              agent --> llm[OpenAI GPT-4]
              agent --> mail[Send e-mail tool]
              pages[Public web pages] --> agent
              agent --> orders[(Orders database)]
            """;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private Path shop() throws IOException {
        return Files.writeString(folder.resolve("shop.mmd"), SHOP);
    }

    private JsonNode ask(String... args) throws IOException {
        Path out = folder.resolve("out.json");
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "json", "--out", out.toString()));
        assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
        return Json.MAPPER.readTree(Files.readAllBytes(out));
    }

    private int run(String... args) {
        return Main.execute(new PrintWriter(err, true), args);
    }

    @Test
    void a_supposed_control_calms_findings_and_says_by_what() throws IOException {
        // When
        JsonNode delta = ask("what-if", shop().toString(), "--control", "C10@support agent");

        // Then
        assertThat(delta.path("woken")).isEmpty();
        assertThat(delta.path("calmed"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.path("reason").asText()).isNotEqualTo("its score changed"));
    }

    @Test
    void what_cannot_be_supposed_is_refused_with_what_can() throws IOException {
        // Given
        String shop = shop().toString();

        // When
        int unknownElement = run("what-if", shop, "--set", "Robot.approval=required");
        int unknownFact = run("what-if", shop, "--set", "Support agent.aproval=required");
        int unknownValue = run("what-if", shop, "--set", "Support agent.approval=perhaps");
        int unknownControl = run("what-if", shop, "--control", "C999");

        // Then
        assertThat(List.of(unknownElement, unknownFact, unknownValue, unknownControl))
                .containsOnly(ExitCode.WRONG_USE);
        assertThat(err.toString())
                .contains("there is no component 'Robot'", "Support agent (support-agent)")
                .contains("there is no fact 'aproval'")
                .contains("'approval' takes one of none, partial, required")
                .contains("C999");
    }

    @Test
    void a_difference_names_what_woke_and_why() throws IOException {
        // Given
        Path before = Files.writeString(folder.resolve("before.mmd"), "flowchart LR\n  user[User] --> web[Web shop]\n");

        // When
        JsonNode delta = ask("diff", before.toString(), shop().toString());

        // Then
        assertThat(delta.path("woken")).isNotEmpty();
        assertThat(delta.path("after").path("applies").asInt())
                .isGreaterThan(delta.path("before").path("applies").asInt());
    }

    @Test
    void a_feature_gets_the_threats_whose_path_runs_through_it() throws IOException {
        // When
        JsonNode threats = ask("feature", shop().toString(), "--component", "Send e-mail tool");

        // Then
        assertThat(threats).isNotEmpty().hasSizeLessThanOrEqualTo(20);
        assertThat(threats)
                .allSatisfy(t -> assertThat(t.path("firstStep").asText()).isNotBlank());
    }

    @Test
    void the_cheapest_controls_lower_the_risk_step_by_step() throws IOException {
        // When
        JsonNode plan = ask("controls", shop().toString());

        // Then
        assertThat(plan.path("steps")).isNotEmpty();
        assertThat(plan.path("after").asInt()).isLessThan(plan.path("before").asInt());
    }

    @Test
    void laws_are_in_play_only_for_a_reason() throws IOException {
        // Given
        Path cards = Files.writeString(
                folder.resolve("cards.md"),
                "A support agent calls OpenAI GPT-4. Customers chat with the support agent."
                        + " The support agent reads the payments database, which stores credit card numbers.");

        // When
        JsonNode plain = ask("compliance", shop().toString());
        JsonNode card = ask("compliance", cards.toString());

        // Then
        assertThat(plain.path("inPlay").findValuesAsText("key")).doesNotContain("pci-dss");
        assertThat(card.path("inPlay").findValuesAsText("key")).contains("pci-dss");
        assertThat(run("compliance", cards.toString(), "--law", "no-such-law")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void a_new_release_gives_a_pack_that_can_be_judged_by() throws IOException {
        // Given
        String head = "id: ATLAS\nversion: %s\nmatrices:\n- id: ATLAS\n  techniques:\n"
                + "  - {id: AML.T0053, name: Tools, description: same}\n";
        Path before = Files.writeString(folder.resolve("before.yaml"), head.formatted("1"));
        Path after = Files.writeString(
                folder.resolve("after.yaml"),
                head.formatted("2")
                        + "  - {id: AML.T0053.009, name: Newly found, description: x, subtechnique-of: AML.T0053}\n");
        Path packs = folder.resolve("packs");

        // When
        int code = run(
                "catalogue",
                before.toString(),
                after.toString(),
                "--pack",
                packs.resolve("atlas.yaml").toString());

        // Then
        assertThat(code).isZero();
        JsonNode judged = ask("analyze", shop().toString(), "--packs", packs.toString());
        assertThat(judged.path("catalogue").path("packs"))
                .extracting(JsonNode::asText)
                .containsExactly("atlas-2");
        assertThat(judged.toString()).contains("AML.T0053.009");
    }
}
