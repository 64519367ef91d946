package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** IAM policies: what the role of a part allows becomes flows; wildcards become facts. */
final class AwsRights {
    /** A wildcard over more stores than this says nothing about which one is used. */
    private static final int MAX_BY_WILDCARD = 8;

    private static final Map<String, String> MANAGED = Map.ofEntries(
            Map.entry("AdministratorAccess", "*"),
            Map.entry("PowerUserAccess", "*"),
            Map.entry("AmazonBedrockFullAccess", "bedrock:*"),
            Map.entry("AmazonBedrockLimitedAccess", "bedrock:InvokeModel"),
            Map.entry("AmazonBedrockReadOnly", ""),
            Map.entry("AmazonSageMakerFullAccess", "sagemaker:*"),
            Map.entry("AmazonS3FullAccess", "s3:*"),
            Map.entry("AmazonS3ReadOnlyAccess", "s3:GetObject"),
            Map.entry("AmazonDynamoDBFullAccess", "dynamodb:*"),
            Map.entry("AmazonDynamoDBReadOnlyAccess", "dynamodb:GetItem"),
            Map.entry("AmazonSQSFullAccess", "sqs:*"),
            Map.entry("AmazonSNSFullAccess", "sns:*"),
            Map.entry("AmazonTextractFullAccess", "textract:*"),
            Map.entry("AmazonTranscribeFullAccess", "transcribe:*"),
            Map.entry("AmazonPollyFullAccess", "polly:*"),
            Map.entry("AmazonPollyReadOnlyAccess", "polly:SynthesizeSpeech"),
            Map.entry("ComprehendFullAccess", "comprehend:*"),
            Map.entry("ComprehendReadOnly", "comprehend:DetectSentiment"),
            Map.entry("AmazonRekognitionFullAccess", "rekognition:*"),
            Map.entry("TranslateFullAccess", "translate:*"),
            Map.entry("AmazonKendraFullAccess", "kendra:*"),
            Map.entry("AmazonLexFullAccess", "lex:*"),
            Map.entry("AmazonOpenSearchServiceFullAccess", "es:*"),
            Map.entry("SecretsManagerReadWrite", "secretsmanager:*"),
            Map.entry("AmazonSSMReadOnlyAccess", "ssm:GetParameter"),
            Map.entry("AmazonSESFullAccess", "ses:*"),
            Map.entry("AWSLambda_FullAccess", "lambda:*"),
            Map.entry("AmazonEventBridgeFullAccess", "events:*"),
            Map.entry("AWSStepFunctionsFullAccess", "states:*"));

    /** What a consumer of a stream or a queue calls to take from it. */
    private static final Set<String> CONSUMING = Set.of(
            "describestream",
            "describestreamsummary",
            "getrecords",
            "getsharditerator",
            "liststreams",
            "listshards",
            "receivemessage",
            "deletemessage",
            "getqueueattributes",
            "changemessagevisibility");

    private record Grant(String action, List<Value> resources, Resource where, String attribute) {}

    private final Architecture a;
    private final Map<String, List<Grant>> byIdentity = new HashMap<>();
    /** Connections that were known before rights were looked at: by events, settings and references. */
    private final Set<String> told = new HashSet<>();

    AwsRights(Architecture a) {
        this.a = a;
    }

    void connect() {
        collect();
        a.identities.keySet().forEach(p -> {
            if (a.draft.part(p) != null) {
                a.flows.from(p).forEach(t -> told.add(p + ">" + t));
                a.resourceOf.keySet().stream().filter(x -> a.flows.joins(x, p)).forEach(x -> told.add(p + ">" + x));
            }
        });
        for (Map.Entry<String, Set<String>> e : new java.util.TreeMap<>(a.identities).entrySet()) {
            if (a.draft.part(e.getKey()) != null) {
                for (String identity : e.getValue()) {
                    List<Grant> grants = byIdentity.getOrDefault(Resolver.base(identity), List.of());
                    grants.forEach(g -> apply(e.getKey(), g));
                }
            }
        }
    }

    private void collect() {
        Map<String, List<Grant>> policies = new HashMap<>();
        for (Resource r : a.resources) {
            switch (r.type()) {
                case "aws_iam_policy" ->
                    policies.put(
                            Resolver.base(r.address()),
                            grants(r, r.body().get("policy").isPresent() ? "policy" : "policy_document"));
                case "aws_iam_role", "aws_iam_user", "awscc_iam_role" -> {
                    give(r.address(), grants(r, "inline_policy.policy"));
                    give(r.address(), grants(r, "policies.policy_document"));
                    r.body().all("managed_policy_arns").forEach(v -> Variables.items(v)
                            .forEach(arn -> managed(r.address(), arn, r, "managed_policy_arns")));
                }
                default -> {}
            }
        }
        for (Resource r : a.resources) {
            switch (r.type()) {
                case "aws_iam_role_policy", "aws_iam_user_policy" -> {
                    List<Grant> grants = grants(r, r.body().get("policy").isPresent() ? "policy" : "policy_document");
                    principals(r).forEach(p -> give(p, grants));
                }
                case "aws_iam_role_policy_attachment",
                        "aws_iam_policy_attachment",
                        "aws_iam_user_policy_attachment" -> {
                    for (Value arn : r.body().all("policy_arn")) {
                        principals(r).forEach(p -> {
                            managed(p, arn, r, "policy_arn");
                            for (Ref ref : Refs.deep(arn)) {
                                give(p, policies.getOrDefault(Resolver.base(ref.address()), List.of()));
                            }
                        });
                    }
                }
                case "aws_iam_policy" -> {
                    List<Grant> grants = policies.get(Resolver.base(r.address()));
                    principals(r).forEach(p -> give(p, grants));
                }
                default -> {}
            }
        }
        for (Resource r : a.resources) {
            if (r.type().equals("aws_iam_role")) {
                r.body().all("managed_policy_arns").forEach(v -> Refs.deep(v)
                        .forEach(ref ->
                                give(r.address(), policies.getOrDefault(Resolver.base(ref.address()), List.of()))));
            }
        }
    }

    private Set<String> principals(Resource r) {
        Set<String> found = new LinkedHashSet<>();
        for (String path : List.of("role", "roles", "user", "users", "role_name", "user_name")) {
            for (Value v : r.body().all(path)) {
                Refs.deep(v).forEach(ref -> found.add(ref.address()));
            }
        }
        return found;
    }

    private void give(String identity, List<Grant> grants) {
        byIdentity
                .computeIfAbsent(Resolver.base(identity), i -> new ArrayList<>())
                .addAll(grants);
    }

    private void managed(String identity, Value arn, Resource where, String attribute) {
        arn.text()
                .map(s -> s.substring(s.lastIndexOf('/') + 1))
                .map(MANAGED::get)
                .filter(s -> !s.isEmpty())
                .ifPresent(
                        action -> give(identity, List.of(new Grant(action, List.of(Value.of("*")), where, attribute))));
    }

    private List<Grant> grants(Resource r, String path) {
        List<Grant> grants = new ArrayList<>();
        for (Value policy : r.body().all(path)) {
            Value tree = policy.text().flatMap(JsonValues::decode).orElse(policy);
            for (Value statements : tree.all("Statement")) {
                for (Value s : Variables.items(statements)) {
                    if (s.text("Effect").orElse("Allow").equals("Allow")) {
                        List<Value> resources = new ArrayList<>();
                        s.all("Resource").forEach(v -> resources.addAll(Variables.items(v)));
                        s.all("Action").forEach(v -> Variables.items(v).forEach(action -> action.text()
                                .ifPresent(name -> grants.add(new Grant(name, resources, r, path)))));
                    }
                }
            }
        }
        return grants;
    }

    private void apply(String part, Grant g) {
        String action = g.action().toLowerCase(Locale.ROOT);
        boolean anyResource = g.resources().stream()
                .anyMatch(v -> v.text().filter("*"::equals).isPresent());
        wildcards(part, g, action, anyResource);
        if (action.equals("*")
                || action.startsWith("logs:")
                || action.startsWith("xray:")
                || action.startsWith("cloudwatch:")
                || action.startsWith("ec2:")
                || action.startsWith("kms:")
                || action.startsWith("ecr:") && !action.equals("ecr:putimage")) {
            return;
        }
        Optional<RoleTable.Reach> reach = RoleTable.ACTIONS.find(action);
        reach.ifPresent(r -> reach(part, g, action, anyResource, r));
    }

    private void reach(String part, Grant g, String action, boolean anyResource, RoleTable.Reach reach) {
        String verb = verb(action);
        Set<String> allowed = a.partsOfTypes(reach.types());
        Set<String> named = new LinkedHashSet<>(a.resolver.parts(g.resources()));
        named.retainAll(allowed);
        Provenance exact = a.by(g.where(), g.attribute(), Origin.INFERRED, 0.8, "IAM action " + g.action());
        Provenance wild =
                a.by(g.where(), g.attribute(), Origin.INFERRED, 0.6, "IAM action " + g.action() + " on any resource");
        if (!named.isEmpty()) {
            named.removeIf(t -> verb.equals("receive") && a.flows.joins(t, part) || fetchedFor(part, t));
            named.removeIf(t -> othersUse(part, t));
            named.forEach(t -> a.flows.add(part, t, verb, label(verb), exact));
            return;
        }
        if (reach.service().equals("bedrock")) {
            bedrock(part, g, exact, wild, allowed);
            return;
        }
        if (elsewhere(part, g, action, exact, allowed.isEmpty())) {
            return;
        }
        boolean unknownTarget = g.resources().stream()
                .anyMatch(v ->
                        !v.isKnown() || v.text().filter(s -> s.endsWith("*")).isPresent());
        if (action.startsWith("lambda:") && allowed.size() > 1 && anyResource) {
            return; // the right to call any function says nothing about which one is called
        }
        boolean outside = a.resolver.byReference(Value.of(g.resources())).isEmpty();
        if (!allowed.isEmpty() && (anyResource || unknownTarget && outside) && allowed.size() <= MAX_BY_WILDCARD) {
            allowed.stream()
                    .filter(t -> !othersUse(part, t))
                    .forEach(t -> a.flows.add(part, t, verb, label(verb), wild));
        } else if (allowed.isEmpty() && !reach.service().isEmpty()) {
            ServiceTable.standard()
                    .byId(reach.service())
                    .ifPresent(s -> a.flows.add(
                            part,
                            a.inferred.service(s, anyResource ? wild : exact),
                            verb,
                            label(verb),
                            anyResource ? wild : exact));
        }
    }

    /** Of several parts that share a role, those whose settings name a thing are the ones that use it. */
    private boolean othersUse(String part, String target) {
        if (told.contains(part + ">" + target)) {
            return false;
        }
        Set<String> own = a.identities.getOrDefault(part, Set.of());
        return a.identities.entrySet().stream()
                .filter(e -> !e.getKey().equals(part))
                .filter(e -> e.getValue().stream().anyMatch(own::contains))
                .anyMatch(e -> told.contains(e.getKey() + ">" + target));
    }

    /** A knowledge base may read a bucket because its data source does: the way is drawn through the source. */
    private boolean fetchedFor(String part, String store) {
        return a.draft.part(part).type.equals("rag-retriever")
                && a.partsOfKind("ingestion-pipeline").stream()
                        .anyMatch(x -> a.flows.joins(x, part) && a.flows.joinsEitherWay(x, store));
    }

    /**
     * Things that an ARN names and that nothing here declares.
     *
     * @param open whether a name that is known in part will do, because nothing here can be meant by it
     * @return whether there were any
     */
    private boolean elsewhere(String part, Grant g, String action, Provenance by, boolean open) {
        boolean found = false;
        String verb = verb(action);
        for (Value v : g.resources()) {
            if (a.resolver.parts(v).isEmpty()) {
                Optional<Arns.Named> named = Arns.named(v, action.substring(0, action.indexOf(':')));
                if (named.isPresent() && (open || named.get().whole())) {
                    a.flows.add(part, a.inferred.elsewhere(named.get(), by), verb, label(verb), by);
                    found = true;
                }
            }
        }
        return found;
    }

    /** Which model: the ARN tells, else one that is already known to be called from here, else any. */
    private void bedrock(String part, Grant g, Provenance exact, Provenance wild, Set<String> profiles) {
        boolean named = false;
        for (Value v : g.resources()) {
            Optional<Models.Model> model = v.text().flatMap(Models::bedrock);
            if (model.isPresent()) {
                a.flows.add(part, a.inferred.model(model.get(), exact), "call", "invokes model", exact);
                named = true;
            }
        }
        boolean alreadyCalls =
                a.flows.from(part).stream().anyMatch(t -> t.startsWith("inferred:model:") || profiles.contains(t));
        if (!named && !alreadyCalls) {
            ServiceTable.standard()
                    .byId("bedrock")
                    .ifPresent(s -> a.flows.add(part, a.inferred.service(s, wild), "call", "invokes model", wild));
        }
    }

    private void wildcards(String part, Grant g, String action, boolean anyResource) {
        boolean all = action.equals("*") || action.equals("*:*");
        if (all || action.endsWith(":*")) {
            Provenance by = a.by(
                    g.where(),
                    g.attribute(),
                    Origin.DECLARED,
                    1,
                    "IAM action " + g.action() + (anyResource ? " on any resource" : ""));
            a.fact(part, "wildcardRights", FactValue.of(true), by);
            a.fact(part, "privilege", FactValue.of(all && anyResource ? "admin" : "broad"), by);
        }
        if (action.equals("iam:passrole") && anyResource) {
            a.fact(
                    part,
                    "privilege",
                    FactValue.of("broad"),
                    a.by(g.where(), g.attribute(), Origin.DECLARED, 1, "iam:PassRole on any role"));
        }
    }

    private static String label(String verb) {
        return switch (verb) {
            case "read" -> "reads";
            case "write" -> "writes";
            case "read-write" -> "reads and writes";
            case "send" -> "sends";
            case "receive" -> "receives";
            default -> "calls";
        };
    }

    static String verb(String action) {
        String name = action.substring(action.indexOf(':') + 1);
        if (name.equals("*")) {
            return "read-write";
        }
        if (CONSUMING.contains(name)) {
            return "receive";
        }
        if (name.startsWith("invoke")
                || name.startsWith("converse")
                || name.startsWith("start")
                || name.startsWith("apply")
                || name.startsWith("detect")
                || name.startsWith("analyze")
                || name.startsWith("synthesize")
                || name.startsWith("translate")
                || name.startsWith("execute")) {
            return "call";
        }
        if (name.startsWith("get")
                || name.startsWith("list")
                || name.startsWith("describe")
                || name.startsWith("query")
                || name.startsWith("scan")
                || name.startsWith("batchget")
                || name.startsWith("retrieve")
                || name.startsWith("read")
                || name.startsWith("select")
                || name.startsWith("head")) {
            return "read";
        }
        if (name.startsWith("send") || name.startsWith("publish")) {
            return "send";
        }
        if (name.startsWith("receive") || name.startsWith("subscribe")) {
            return "receive";
        }
        if (name.startsWith("put")
                || name.startsWith("update")
                || name.startsWith("delete")
                || name.startsWith("create")
                || name.startsWith("write")
                || name.startsWith("batchwrite")
                || name.startsWith("tag")) {
            return "write";
        }
        return "call";
    }
}
