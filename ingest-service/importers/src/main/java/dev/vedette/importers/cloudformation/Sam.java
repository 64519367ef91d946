package dev.vedette.importers.cloudformation;

import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the SAM transform would add: globals, events, rights by policy templates, connectors. */
final class Sam {
    private static final Map<String, List<String>> POLICIES = Map.ofEntries(
            Map.entry("S3ReadPolicy", List.of("s3:GetObject")),
            Map.entry("S3WritePolicy", List.of("s3:PutObject")),
            Map.entry("S3CrudPolicy", List.of("s3:GetObject", "s3:PutObject")),
            Map.entry("S3FullAccessPolicy", List.of("s3:*")),
            Map.entry("DynamoDBReadPolicy", List.of("dynamodb:GetItem")),
            Map.entry("DynamoDBWritePolicy", List.of("dynamodb:PutItem")),
            Map.entry("DynamoDBCrudPolicy", List.of("dynamodb:GetItem", "dynamodb:PutItem")),
            Map.entry("SQSSendMessagePolicy", List.of("sqs:SendMessage")),
            Map.entry("SQSPollerPolicy", List.of("sqs:ReceiveMessage")),
            Map.entry("SNSPublishMessagePolicy", List.of("sns:Publish")),
            Map.entry("SNSCrudPolicy", List.of("sns:Publish")),
            Map.entry("LambdaInvokePolicy", List.of("lambda:InvokeFunction")),
            Map.entry("StepFunctionsExecutionPolicy", List.of("states:StartExecution")),
            Map.entry("AWSSecretsManagerGetSecretValuePolicy", List.of("secretsmanager:GetSecretValue")),
            Map.entry("SSMParameterReadPolicy", List.of("ssm:GetParameter")),
            Map.entry("SSMParameterWithSlashPrefixReadPolicy", List.of("ssm:GetParameter")),
            Map.entry("EventBridgePutEventsPolicy", List.of("events:PutEvents")),
            Map.entry("KinesisStreamReadPolicy", List.of("kinesis:GetRecords")),
            Map.entry("KinesisCrudPolicy", List.of("kinesis:GetRecords", "kinesis:PutRecord")),
            Map.entry("FirehoseWritePolicy", List.of("firehose:PutRecord")),
            Map.entry("FirehoseCrudPolicy", List.of("firehose:PutRecord")),
            Map.entry("AthenaQueryPolicy", List.of("athena:StartQueryExecution")),
            Map.entry("EFSWriteAccessPolicy", List.of("elasticfilesystem:ClientWrite")),
            Map.entry("CodePipelineReadOnlyPolicy", List.of()),
            Map.entry("DynamoDBStreamReadPolicy", List.of("dynamodb:GetRecords")),
            Map.entry("DynamoDBReconfigurePolicy", List.of("dynamodb:UpdateTable")),
            Map.entry("RekognitionDetectOnlyPolicy", List.of("rekognition:DetectLabels")),
            Map.entry("RekognitionLabelsPolicy", List.of("rekognition:DetectLabels")),
            Map.entry("TextractPolicy", List.of("textract:AnalyzeDocument")),
            Map.entry("TextractDetectAnalyzePolicy", List.of("textract:AnalyzeDocument")),
            Map.entry("ComprehendBasicAccessPolicy", List.of("comprehend:DetectSentiment")),
            Map.entry("PollyFullAccessPolicy", List.of("polly:SynthesizeSpeech")),
            Map.entry("SESCrudPolicy", List.of("ses:SendEmail")),
            Map.entry("SESEmailTemplateCrudPolicy", List.of("ses:SendEmail")),
            Map.entry("ElasticsearchHttpPostPolicy", List.of("es:ESHttpPost")));

    private final String prefix;
    private final String file;
    private final String at;
    private final List<Resource> made = new ArrayList<>();

    Sam(String prefix, String file, String at) {
        this.prefix = prefix;
        this.file = file;
        this.at = at;
    }

    /** Properties of a resource over those of all of its kind. */
    static Value withGlobals(String type, Value properties, Value globals) {
        String section = type.substring("AWS::Serverless::".length());
        if (!(globals.get(section).orElse(Value.NULL) instanceof Value.Fields shared)
                || !(properties instanceof Value.Fields own)) {
            return properties;
        }
        return over(shared, own);
    }

    private static Value.Fields over(Value.Fields shared, Value.Fields own) {
        Map<String, Value> all = new LinkedHashMap<>(shared.fields());
        own.fields()
                .forEach((k, v) -> all.merge(
                        k,
                        v,
                        (x, y) -> x instanceof Value.Fields a && y instanceof Value.Fields b && !isFunction(b)
                                ? over(a, b)
                                : y));
        return new Value.Fields(all, own.at(), Refs.NONE, false);
    }

    private static boolean isFunction(Value.Fields f) {
        return f.fields().size() == 1
                && f.fields().keySet().stream().anyMatch(k -> k.equals("Ref") || k.startsWith("Fn::"));
    }

    List<Resource> expand(String id, String type, Resource r) {
        Value self = Value.reference(new Ref(r.address(), ""));
        switch (type) {
            case "AWS::Serverless::Function", "AWS::Serverless::StateMachine" -> {
                policies(id, r);
                for (Value events : r.body().all("events")) {
                    if (events instanceof Value.Fields f) {
                        f.fields().forEach((name, e) -> event(id, name, e, self));
                    }
                }
            }
            case "AWS::Serverless::Connector" -> connector(id, r);
            default -> {}
        }
        return made;
    }

    private void policies(String id, Resource r) {
        List<Value> statements = new ArrayList<>();
        List<Value> managed = new ArrayList<>();
        for (Value policies : r.body().all("policies")) {
            for (Value p : policies instanceof Value.Items i ? i.items() : List.of(policies)) {
                p.text().ifPresent(s -> managed.add(Value.of(s)));
                if (p instanceof Value.Fields f) {
                    f.get("Statement")
                            .or(() -> f.get("statement"))
                            .ifPresent(s -> statements.addAll(s instanceof Value.Items i ? i.items() : List.of(s)));
                    f.fields().forEach((name, arguments) -> {
                        String template = POLICIES.containsKey(name)
                                ? name
                                : POLICIES.keySet().stream()
                                        .filter(k -> Snake.name(k).equals(name))
                                        .findFirst()
                                        .orElse("");
                        if (!template.isEmpty()) {
                            List<Value> targets = arguments instanceof Value.Fields a
                                    ? List.copyOf(a.fields().values())
                                    : List.of();
                            statements.add(Value.of(Map.of(
                                    "Effect", Value.of("Allow"),
                                    "Action",
                                            Value.of(POLICIES.get(template).stream()
                                                    .map(Value::of)
                                                    .toList()),
                                    "Resource", Value.of(targets))));
                        }
                    });
                }
            }
        }
        if (!statements.isEmpty() || !managed.isEmpty()) {
            Map<String, Value> body = new LinkedHashMap<>();
            body.put("managed_policy_arns", Value.of(managed));
            body.put(
                    "policies",
                    Value.of(List.of(
                            Value.of(Map.of("policy_document", Value.of(Map.of("Statement", Value.of(statements))))))));
            add(prefix + id + "Role", "aws_iam_role", id + "Role", body);
        }
    }

    private void event(String id, String name, Value event, Value self) {
        String type = event.text("type").orElse("");
        Value p = event.get("properties").orElse(Value.of(Map.of()));
        switch (type) {
            case "Api" ->
                permission(
                        id,
                        name,
                        p.get("rest_api_id").orElseGet(() -> implicit("ServerlessRestApi", "aws_api_gateway_rest_api")),
                        self);
            case "HttpApi" ->
                permission(
                        id,
                        name,
                        p.get("api_id").orElseGet(() -> implicit("ServerlessHttpApi", "aws_apigatewayv2_api")),
                        self);
            case "S3" -> p.get("bucket").ifPresent(v -> permission(id, name, v, self));
            case "SQS" -> p.get("queue").ifPresent(v -> permission(id, name, v, self));
            case "SNS" -> p.get("topic").ifPresent(v -> permission(id, name, v, self));
            case "DynamoDB", "Kinesis", "MSK", "MQ", "DocumentDB" ->
                p.get("stream")
                        .or(() -> p.get("broker"))
                        .or(() -> p.get("cluster"))
                        .ifPresent(v -> permission(id, name, v, self));
            case "Cognito" -> p.get("user_pool").ifPresent(v -> permission(id, name, v, self));
            case "Schedule", "ScheduleV2" ->
                add(
                        prefix + id + "/" + name,
                        "aws_scheduler_schedule",
                        label(id, name),
                        Map.of("target", Value.of(Map.of("arn", self))));
            case "EventBridgeRule", "CloudWatchEvent" ->
                add(
                        prefix + id + "/" + name,
                        "aws_cloudwatch_event_rule",
                        label(id, name),
                        Map.of(
                                "targets",
                                Value.of(Map.of("arn", self)),
                                "event_pattern",
                                p.get("pattern").orElse(Value.NULL)));
            default -> {}
        }
    }

    /** Events are often called by what they do; whose they are then says more. */
    private static String label(String id, String name) {
        return name.matches("(?i)(trigger|event|events|rule|schedule|timer|cron|eventbridge)\\d{0,2}")
                ? id + " " + name
                : name;
    }

    /** The API that SAM makes when an event names none; all functions of the template share it. */
    private Value implicit(String id, String type) {
        add(prefix + id, type, "API", Map.of());
        return Value.reference(new Ref(prefix + id, ""));
    }

    private void permission(String id, String name, Value source, Value self) {
        add(
                prefix + id + "/" + name,
                "aws_lambda_permission",
                name,
                Map.of("source_arn", source, "function_name", self));
    }

    private void connector(String id, Resource r) {
        List<Value> to = new ArrayList<>();
        for (Value v : r.body().all("destination")) {
            (v instanceof Value.Items i ? i.items() : List.of(v))
                    .forEach(d -> d.text("id").ifPresent(x -> to.add(Value.reference(new Ref(prefix + x, "")))));
        }
        r.body()
                .text("source.id")
                .ifPresent(from -> add(
                        prefix + id,
                        "sam_connector",
                        id,
                        Map.of("source", Value.reference(new Ref(prefix + from, "")), "destination", Value.of(to))));
    }

    private void add(String address, String type, String label, Map<String, Value> body) {
        made.add(new Resource(
                address,
                type,
                label,
                false,
                new Value.Fields(body, Map.of(), Refs.NONE, false),
                file,
                at,
                false,
                false,
                Refs.NONE));
    }
}
