package dev.vedette.engine.notation;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Short ways to judge in tests. */
public final class Judging {

    private Judging() {}

    public static Assessment judge(Model model) {
        return Judge.standard()
                .judge(new JudgeInput("sys", "Test", model, 1, Json.sha256(Json.bytes(model)), List.of()));
    }

    public static Assessment judge(String notation) {
        return judge(Notation.model(notation));
    }

    /** Codes of the threats that apply, mitigated ones included. */
    public static Set<String> codes(Assessment assessment) {
        return assessment.findings().stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
    }

    public static Finding finding(Assessment assessment, String code) {
        return assessment.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
