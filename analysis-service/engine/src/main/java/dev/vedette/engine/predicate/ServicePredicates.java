package dev.vedette.engine.predicate;

import java.util.List;
import java.util.Set;

/** What the conventional parts are for: to serve, to run, to guard. */
final class ServicePredicates {

    private static final Set<String> RUNNERS = Set.of(
            "notebook", "ml-workspace", "gpu-cluster", "k8s-cluster", "vm", "batch-job", "training-job", "ci-cd");
    private static final Set<String> CRITICAL = Set.of(
            "code-repository",
            "ci-cd",
            "model-registry",
            "container-registry",
            "k8s-cluster",
            "secret-store",
            "prompt-store",
            "dataset",
            "training-job",
            "config-store",
            "policy-engine",
            "identity-provider",
            "vm",
            "labeling-tool");

    private ServicePredicates() {}

    static List<Named> all() {
        return List.of(
                Named.plain(
                        "conventional",
                        "{0} is an ordinary part with no model behind it",
                        (l, x) -> !l.aiParts().get(x) && !l.kind(x).external()),
                Named.plain("serves", "{0} is a service", (l, x) -> service(l, x)),
                Named.plain(
                        "runsJobs",
                        "{0} runs programs that it is given",
                        (l, x) -> RUNNERS.stream().anyMatch(t -> l.index().isA(x, t))
                                || l.index().words(x).contains("job")),
                Named.plain("critical", "{0} decides what runs", (l, x) -> CRITICAL.stream()
                        .anyMatch(t -> l.index().isA(x, t))),
                Named.plain(
                        "guards",
                        "{0} guards the way",
                        (l, x) -> l.kind(x).gate()
                                || l.index().isA(x, "guardrail")
                                || l.index().isA(x, "auth-service")));
    }

    static boolean service(Landscape l, int x) {
        Types.Kind k = l.kind(x);
        return !(k.person()
                || k.store()
                || k.queue()
                || k.external()
                || k.model()
                || k.edge() && !l.index().isA(x, "web-app")
                || k.log());
    }
}
