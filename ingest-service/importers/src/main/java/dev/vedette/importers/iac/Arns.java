package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an ARN names that is declared elsewhere: a bucket, a topic, a table of another stack. */
final class Arns {
    /**
     * @param type component type
     * @param whole whether no part of the name is left open
     */
    record Named(String service, String name, String type, boolean whole) {}

    private static final int MAX_ARN = 600;
    private static final Pattern ARN =
            Pattern.compile("arn:[^:\\s]{1,60}:([a-z0-9-]{1,30}):[^:\\s]{0,60}:[^:\\s]{0,60}:([^\\s\"',]{1,250})");
    private static final Pattern SLOT = Pattern.compile("\\$\\{([^}]{1,100})\\}");

    /** Services whose data a system uses, and what stands for a thing of theirs. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("s3", "object-storage"),
            Map.entry("sns", "event-bus"),
            Map.entry("sqs", "message-queue"),
            Map.entry("dynamodb", "nosql-db"),
            Map.entry("lambda", "function"),
            Map.entry("states", "workflow-engine"),
            Map.entry("kinesis", "event-stream"),
            Map.entry("sagemaker", "model-endpoint"),
            Map.entry("events", "event-bus"),
            Map.entry("aoss", "vector-db"),
            Map.entry("es", "search-index"));

    /** What a resource part of an ARN may begin with; of other kinds nothing is concluded. */
    private static final Set<String> KINDS = Set.of(
            "table/", "function:", "statemachine:", "stream/", "endpoint/", "event-bus/", "collection/", "domain/");

    /** Buckets of deployment tools, no part of a system. */
    private static final Pattern TOOLS = Pattern.compile(
            "(?i).*(cdk-|-cdk|sam-cli|aws-sam|cf-templates|cfn-|tfstate|terraform-state|artifact|codepipeline|deploy|code-?assets?|lambda-?code).*");

    private Arns() {}

    /** @param service of the action, for values that are only a variable */
    static Optional<Named> named(Value v, String service) {
        Optional<String> text = v.text().filter(s -> s.length() < MAX_ARN);
        if (text.isPresent() && text.get().startsWith("arn:")) {
            Matcher m = ARN.matcher(text.get());
            return m.find() ? of(m.group(1), m.group(2)) : Optional.empty();
        }
        return parameter(v)
                .filter(a -> a.toLowerCase(Locale.ROOT).contains("arn"))
                .flatMap(a -> of(service, variable(a)));
    }

    /** A bucket by its ARN, by its name or by the variable that gives the name. */
    static Optional<Named> bucket(Value v) {
        return named(v, "s3")
                .or(() -> parameter(v).flatMap(a -> of("s3", variable(a))))
                .or(() -> v.text().filter(s -> !s.contains(":")).flatMap(s -> of("s3", s)));
    }

    /** The variable that a value is given by, when nothing is known of it. */
    private static Optional<String> parameter(Value v) {
        if (v.isKnown() && !v.isNull()) {
            return Optional.empty();
        }
        return Refs.deep(v).stream()
                .map(Ref::address)
                .filter(a -> a.startsWith("var.") || a.startsWith("param."))
                .map(a -> a.substring(a.indexOf('.') + 1))
                .findFirst();
    }

    private static Optional<Named> of(String service, String resource) {
        String type = TYPES.get(service);
        if (type == null) {
            return Optional.empty();
        }
        String name = resource;
        String lower = resource.toLowerCase(Locale.ROOT);
        for (String kind : KINDS) {
            if (lower.startsWith(kind)) {
                name = resource.substring(kind.length());
            }
        }
        name = name.replaceAll("[/:*].*$", "");
        Matcher slot = SLOT.matcher(name);
        boolean whole = slot.matches() || !name.contains("${");
        if (slot.matches()) {
            name = variable(slot.group(1).substring(slot.group(1).lastIndexOf('.') + 1));
        } else {
            name = Naming.readable(name).orElse("");
        }
        boolean clear = name.length() > 2 && !TOOLS.matcher(name).matches();
        return clear ? Optional.of(new Named(service, name, type, whole)) : Optional.empty();
    }

    /** {@code documents_bucket_arn} says: documents_bucket. */
    private static String variable(String name) {
        return name.replaceAll("(?i)[_-]?arns?$", "");
    }
}
