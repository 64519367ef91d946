package dev.vedette.engine.compliance;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A law or standard, what brings it into play, and how to tell that it does not. */
enum Regime {
    EU_AI_ACT("eu-ai-act", "EU AI Act", Set.of()),
    GDPR("gdpr", "GDPR", Set.of("personal", "special", "phi")),
    HIPAA("hipaa", "HIPAA Security Rule", Set.of("phi")),
    ISO_27001("iso-27001", "ISO/IEC 27001:2022", Set.of()),
    ISO_42001("iso-42001", "ISO/IEC 42001:2023", Set.of()),
    NIS2("nis2", "NIS 2", Set.of()),
    NIST_AI_RMF("nist-ai-rmf", "NIST AI RMF", Set.of()),
    PCI_DSS("pci-dss", "PCI DSS", Set.of("pan")),
    SOC2("soc2", "SOC 2", Set.of());

    private static final List<String> AI_ACT_FACTS = List.of("role", "decidesAboutPeople", "safetyRelevant");
    private static final int MOST_NAMES = 3;

    final String key;
    final String title;
    private final Set<String> classes;

    Regime(String key, String title, Set<String> classes) {
        this.key = key;
        this.title = title;
        this.classes = classes;
    }

    /** Why findings of this model carry its requirements. */
    String because(Model model) {
        if (words(model.facts(), "regimes").contains(key)) {
            return "you named it among the regimes that the system falls under";
        }
        if (this == EU_AI_ACT) {
            String stated = String.join(
                    ", ",
                    AI_ACT_FACTS.stream().filter(model.facts()::containsKey).toList());
            return stated + " is stated of the system";
        }
        return handling(model).orElse("the system has parts that learn, predict or act by a model");
    }

    /** What would have to be said for it to come into play. */
    String silence() {
        if (this == EU_AI_ACT) {
            return "no role (provider, deployer) is stated, nor that it decides about people or that errors can hurt";
        }
        if (this == NIST_AI_RMF) {
            return "no finding concerns a part that learns, predicts or acts by a model";
        }
        return (classes.isEmpty() ? "" : "no finding touches data of the class " + String.join(" or ", sorted()) + "; ")
                + "it is not named in the fact 'regimes' of the system";
    }

    private List<String> sorted() {
        return classes.stream().sorted().toList();
    }

    private Optional<String> handling(Model model) {
        List<Component> holders = model.components().stream()
                .filter(c -> words(c.facts(), "dataClasses").stream().anyMatch(classes::contains))
                .toList();
        if (holders.isEmpty()) {
            return classes.isEmpty()
                    ? Optional.empty()
                    : Optional.of("findings touch data of the class " + String.join(" or ", sorted()));
        }
        String names = String.join(
                ", ", holders.stream().map(Component::name).limit(MOST_NAMES).toList());
        String more = holders.size() > MOST_NAMES ? " and " + (holders.size() - MOST_NAMES) + " more" : "";
        List<String> held = sorted().stream()
                .filter(w -> holders.stream()
                        .anyMatch(c -> words(c.facts(), "dataClasses").contains(w)))
                .toList();
        return Optional.of(names + more + (holders.size() == 1 ? " handles" : " handle") + " data of the class "
                + String.join(" and ", held));
    }

    private static List<String> words(Map<String, Fact> facts, String key) {
        Fact fact = facts.get(key);
        return fact != null && fact.value() instanceof FactValue.Words w ? w.value() : List.of();
    }
}
