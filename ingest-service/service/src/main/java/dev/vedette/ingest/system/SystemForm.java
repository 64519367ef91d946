package dev.vedette.ingest.system;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.web.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a person says of a system.
 *
 * @param criticality low, medium, high or critical; medium when left out
 * @param dataClasses words of the vocabulary, e.g. personal, phi, pan
 * @param reviewCadenceDays days between scheduled reviews; by criticality when left out
 */
public record SystemForm(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String owner,
        @Size(max = 200) String team,

        @Pattern(regexp = "low|medium|high|critical", message = "must be low, medium, high or critical")
        String criticality,

        @Size(max = 20) List<String> dataClasses,
        @Min(1) @Max(3650) Integer reviewCadenceDays) {

    public SystemForm {
        name = name == null ? null : name.strip();
        owner = Objects.requireNonNullElse(owner, "");
        team = Objects.requireNonNullElse(team, "");
        criticality = Objects.requireNonNullElse(criticality, "medium");
        dataClasses = dataClasses == null ? List.of() : List.copyOf(new TreeSet<>(dataClasses));
        reviewCadenceDays = reviewCadenceDays == null ? cadence(criticality) : reviewCadenceDays;
    }

    /** Words that are not in the vocabulary would be silently without effect, so they are refused. */
    void checkWords() {
        List<String> known =
                Vocabulary.standard().fact("dataClasses").map(k -> k.values()).orElse(List.of());
        dataClasses.stream().filter(c -> !known.contains(c)).findFirst().ifPresent(c -> {
            throw ProblemException.invalid(
                    "\"" + c + "\" is no data class.", "/dataClasses", "Use one of: " + String.join(", ", known) + ".");
        });
    }

    private static int cadence(String criticality) {
        return switch (criticality) {
            case "critical" -> 30;
            case "high" -> 90;
            case "low" -> 365;
            default -> 180;
        };
    }
}
