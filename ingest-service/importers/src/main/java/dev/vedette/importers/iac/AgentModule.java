package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A module of a registry that makes a whole agent: what its inputs ask for, in place of one opaque part. */
final class AgentModule {
    private static final List<String> ASKS = List.of(
            "foundation_model",
            "instruction",
            "create_agent",
            "create_kb",
            "create_default_kb",
            "create_guardrail",
            "create_s3_data_source");

    private AgentModule() {}

    static List<Resource> expand(List<Resource> all) {
        List<Resource> out = new ArrayList<>();
        for (Resource r : all) {
            out.addAll(applies(r) ? parts(r) : List.of(r));
        }
        return out;
    }

    static boolean applies(Resource r) {
        return r.type().startsWith(ModuleTable.PREFIX)
                && (r.type() + r.label()).contains("bedrock")
                && ASKS.stream().anyMatch(a -> r.body().get(a).isPresent());
    }

    private static List<Resource> parts(Resource r) {
        List<Resource> made = new ArrayList<>();
        Map<String, Value> agent = new LinkedHashMap<>(r.body().fields());
        String base = r.address();
        boolean knowledge = asks(r, "create_default_kb") || asks(r, "create_kb");
        if (knowledge) {
            Map<String, Value> kb = new LinkedHashMap<>();
            r.body().get("kb_embedding_model_arn").ifPresent(v -> kb.put("embedding_model_arn", v));
            kb.put(
                    "storage_configuration",
                    nested("opensearch_serverless_configuration", "collection_arn", base + ".collection"));
            made.add(resource(r, ".knowledge_base", "awscc_bedrock_knowledge_base", "Knowledge base", kb));
            made.add(resource(
                    r,
                    ".collection",
                    "awscc_opensearchserverless_collection",
                    "OpenSearch Serverless collection",
                    Map.of("type", Value.of("VECTORSEARCH"))));
            agent.put(
                    "knowledge_bases",
                    Value.of(Map.of("knowledge_base_id", Value.reference(new Ref(base + ".knowledge_base", "")))));
        }
        if (asks(r, "create_s3_data_source")) {
            made.add(resource(r, ".bucket", "awscc_s3_bucket", "S3 data source", Map.of()));
            if (knowledge) {
                made.add(ingestion(r));
            }
        }
        if (asks(r, "create_guardrail")) {
            made.add(resource(r, ".guardrail", "awscc_bedrock_guardrail", "Guardrail", Map.of()));
            agent.put(
                    "guardrail_configuration",
                    Value.of(Map.of("guardrail_identifier", Value.reference(new Ref(base + ".guardrail", "")))));
        }
        if (!r.body().flag("create_agent").filter(b -> !b).isPresent()) {
            made.add(resource(r, "", "awscc_bedrock_agent", "Bedrock agent", agent));
        }
        return made;
    }

    private static boolean asks(Resource r, String input) {
        return r.body().flag(input).orElse(false);
    }

    private static Value nested(String outer, String inner, String address) {
        return Value.of(Map.of(outer, Value.of(Map.of(inner, Value.reference(new Ref(address, ""))))));
    }

    /** Documents go from the bucket to the knowledge base. */
    private static Resource ingestion(Resource r) {
        Map<String, Value> ends = Map.of(
                "source", Value.reference(new Ref(r.address() + ".bucket", "")),
                "destination", Value.reference(new Ref(r.address() + ".knowledge_base", "")));
        return resource(r, ".ingestion", "sam_connector", "ingestion", ends);
    }

    private static Resource resource(Resource r, String suffix, String type, String label, Map<String, Value> body) {
        return new Resource(
                r.address() + suffix,
                type,
                label,
                false,
                new Value.Fields(body, r.body().at(), Refs.NONE, false),
                r.file(),
                r.at(),
                r.many(),
                r.conditional(),
                r.dependsOn());
    }
}
