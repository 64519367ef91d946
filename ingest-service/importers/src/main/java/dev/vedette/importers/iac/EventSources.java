package dev.vedette.importers.iac;

import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who raises the events that a rule of an event bus waits for. */
final class EventSources {
    private static final int MAX_SOURCES = 4;
    private static final Map<String, Set<String>> BY_SOURCE = Map.of(
            "aws.s3", Set.of("aws_s3_bucket"),
            "aws.states", Set.of("aws_sfn_state_machine"),
            "aws.ecr", Set.of("aws_ecr_repository"),
            "aws.codepipeline", Set.of("aws_codepipeline"),
            "aws.sagemaker", Set.of("aws_sagemaker_endpoint", "aws_sagemaker_pipeline"));

    private final Architecture a;

    EventSources(Architecture a) {
        this.a = a;
    }

    void connect() {
        for (Resource r : a.resources) {
            if (r.type().equals("aws_cloudwatch_event_rule") && a.owner.containsKey(r.address())) {
                r.body().get("event_pattern").ifPresent(p -> pattern(r, p));
            }
        }
    }

    private void pattern(Resource rule, Value pattern) {
        Provenance by = a.by(rule, "event_pattern", Origin.DECLARED, 0.9, "event pattern of the rule");
        Set<String> named = new LinkedHashSet<>(a.resolver.byReference(pattern));
        Value tree = pattern.text().flatMap(JsonValues::decode).orElse(pattern);
        named.addAll(a.resolver.byReference(tree));
        for (String path : List.of("detail.bucket.name", "detail.stateMachineArn", "resources")) {
            tree.all(path).forEach(v -> Variables.items(v).forEach(x -> named.addAll(a.resolver.parts(x))));
        }
        if (named.isEmpty()) {
            tree.all("source").forEach(v -> Variables.items(v)
                    .forEach(s -> s.text().map(BY_SOURCE::get).ifPresent(types -> named.addAll(raising(types)))));
        }
        String self = a.owner.get(rule.address());
        named.forEach(source -> a.flows.add(source, self, "send", "events", by));
    }

    /** Buckets that say they raise events, else all of the types when they are few. */
    private Set<String> raising(Set<String> types) {
        Set<String> all = a.partsOfTypes(types);
        List<String> telling = new ArrayList<>();
        for (String part : all) {
            boolean tells = a.members.getOrDefault(part, List.of()).stream().anyMatch(r -> tells(r.body()));
            if (tells) {
                telling.add(part);
            }
        }
        for (Resource r : a.resources) {
            if (r.type().equals("aws_s3_bucket_notification")
                    && r.body().flag("eventbridge").orElse(false)) {
                telling.addAll(a.resolver.parts(r.body().all("bucket")));
            }
        }
        telling.retainAll(all);
        return !telling.isEmpty() ? new LinkedHashSet<>(telling) : all.size() <= MAX_SOURCES ? all : Set.of();
    }

    private static boolean tells(Value body) {
        return body.get("notification_configuration.event_bridge_configuration")
                .filter(v -> !v.isNull())
                .isPresent();
    }
}
