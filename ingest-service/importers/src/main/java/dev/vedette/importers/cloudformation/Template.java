package dev.vedette.importers.cloudformation;

import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.TypeTable;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One template as resources in the words of Terraform. */
final class Template {
    /** A resource that is left out and why. */
    record Left(String at, String text) {}

    private final String file;
    private final String prefix;
    private final Value.Fields template;
    private final Intrinsics intrinsics;
    final List<Resource> resources = new ArrayList<>();
    final List<Left> dropped = new ArrayList<>();
    int read;

    private Template(String file, String prefix, Value.Fields template, Map<String, String> imports) {
        this.file = file;
        this.prefix = prefix;
        this.template = template;
        this.intrinsics = new Intrinsics(template, prefix, imports);
    }

    static Template read(String file, String prefix, Value.Fields template, Map<String, String> imports) {
        Template t = new Template(file, prefix, template, imports);
        t.all();
        return t;
    }

    /** Addresses by the names under which this template exports them. */
    static Map<String, String> exports(String prefix, Value.Fields template) {
        Map<String, String> exports = new LinkedHashMap<>();
        Intrinsics intrinsics = new Intrinsics(template, prefix, Map.of());
        if (template.get("Outputs").orElse(Value.NULL) instanceof Value.Fields outputs) {
            outputs.fields().values().forEach(o -> {
                Optional<String> name =
                        o.get("Export.Name").map(intrinsics::eval).flatMap(Value::text);
                SortedSet<Ref> refs =
                        o.get("Value").map(intrinsics::eval).map(Refs::deep).orElse(Refs.NONE);
                if (name.isPresent() && !refs.isEmpty()) {
                    exports.put(name.get(), refs.first().address());
                }
            });
        }
        return exports;
    }

    private void all() {
        if (!(template.get("Resources").orElse(Value.NULL) instanceof Value.Fields all)) {
            return;
        }
        Value globals = template.get("Globals").orElse(Value.NULL);
        all.fields().forEach((id, r) -> {
            read++;
            resource(id, r, all.at().getOrDefault(id, ""), globals);
        });
    }

    private void resource(String id, Value r, String at, Value globals) {
        Optional<String> type = r.text("Type");
        if (type.isEmpty()) {
            dropped.add(new Left(at, id + ": it has no Type"));
            return;
        }
        Optional<String> condition = r.text("Condition");
        Optional<Boolean> stands = condition.map(intrinsics::condition).orElse(Optional.of(true));
        if (stands.isPresent() && !stands.get()) {
            dropped.add(new Left(
                    at,
                    id + ": its condition " + condition.orElse("") + " is false with the defaults of the parameters"));
            return;
        }
        String canonical = TypeTable.standard().canonical(type.get());
        Value properties = r.get("Properties").orElse(Value.of(Map.of()));
        boolean serverless = type.get().startsWith("AWS::Serverless::");
        if (serverless) {
            properties = Sam.withGlobals(type.get(), properties, globals);
        }
        Value evaluated = intrinsics.eval(properties);
        Value.Fields body = Snake.of(evaluated) instanceof Value.Fields f
                ? f
                : new Value.Fields(Map.of(), Map.of(), Refs.NONE, false);
        Map<String, Value> fields = new LinkedHashMap<>(body.fields());
        if (canonical.equals("aws_lambda_function_url")) {
            body.get("target_function_arn").ifPresent(v -> fields.put("function_name", v));
            body.get("auth_type").ifPresent(v -> fields.put("authorization_type", v));
        }
        if (serverless) {
            fields.put("sam_role", Value.reference(new Ref(prefix + id + "Role", "")));
        }
        Resource made = new Resource(
                prefix + id,
                canonical,
                r.text("Metadata.aws:cdk:path").map(Template::construct).orElse(id),
                false,
                new Value.Fields(fields, body.at(), Refs.NONE, false),
                file,
                at,
                false,
                stands.isEmpty(),
                depends(r));
        resources.add(made);
        if (serverless) {
            resources.addAll(new Sam(prefix, file, at).expand(id, type.get(), made));
        }
        if (canonical.equals("aws_bedrockagent_agent")) {
            tools(made, at);
        }
    }

    /** Action groups stand inside the agent; each is a tool. */
    private void tools(Resource agent, String at) {
        for (Value groups : agent.body().all("action_groups")) {
            for (Value g : groups instanceof Value.Items i ? i.items() : List.of(groups)) {
                if (g instanceof Value.Fields f) {
                    Map<String, Value> body = new LinkedHashMap<>(f.fields());
                    body.put("agent_id", Value.reference(new Ref(agent.address(), "")));
                    String name = f.text("action_group_name").orElse("action group");
                    resources.add(new Resource(
                            agent.address() + "/" + name,
                            "aws_bedrockagent_agent_action_group",
                            name,
                            false,
                            new Value.Fields(body, f.at(), Refs.NONE, false),
                            file,
                            at,
                            false,
                            agent.conditional(),
                            Refs.NONE));
                }
            }
        }
    }

    /** {@code Stack/ChatHandler/Resource} is called ChatHandler by the one who wrote it. */
    private static String construct(String path) {
        String[] parts = path.split("/");
        for (int i = parts.length - 1; i > 0; i--) {
            if (!parts[i].equals("Resource") && !parts[i].equals("Default") && !parts[i].isEmpty()) {
                return parts[i];
            }
        }
        return parts[0];
    }

    private SortedSet<Ref> depends(Value r) {
        SortedSet<Ref> refs = new TreeSet<>();
        for (Value v : r.all("DependsOn")) {
            (v instanceof Value.Items i ? i.items() : List.of(v))
                    .forEach(x -> x.text().ifPresent(s -> refs.add(new Ref(prefix + s, ""))));
        }
        return refs;
    }
}
