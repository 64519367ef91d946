package dev.vedette.importers.iac;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a container is, by its image first and by its name when the image is the team's own. */
final class Workloads {
    private static final Pattern LEADER = Pattern.compile(".*(supervisor|orchestrator|coordinator).*");
    /** Jobs that prepare something for the services: they fetch models, fill or move databases. */
    private static final Pattern ONCE = Pattern.compile(
            "(.*[-_.])?(init|pull|import|migrate|migrations?|seed|seeder|bootstrap|setup|createbuckets?)([-_.].*)?");

    private static final Set<String> GENERAL = Set.of("service", "container-service", "batch-job", "agent");

    /** Name patterns of own images, first match wins. */
    private static final String[][] NAMES = {
        {"(.*[-_.])?(mcp[-_]?gateway|mcp[-_]?proxy)([-_.].*)?", "mcp-gateway"},
        {"(.*[-_.])?mcp([-_.].*)?", "mcp-server"},
        {"(.*[-_.])?(llm[-_]?gateway|ai[-_]?gateway|litellm)([-_.].*)?", "llm-gateway"},
        {
            "(.*[-_.])?(frontend|webui|web[-_]?ui|chat[-_]?ui|ui|web|webapp|web[-_]?app|dashboard|streamlit|gradio)",
            "web-app"
        },
        {"(.*[-_.])?(guardrails?|moderation|prompt[-_]?guard)([-_.].*)?", "guardrail"},
        {"(.*[-_.])?(code[-_]?(interpreter|executor|runner|sandbox)|sandbox)([-_.].*)?", "code-executor"},
        {"(.*[-_.])?(store[-_]?front|front|portal|website|admin)", "web-app"},
        {"(.*[-_.])?agents?([-_.].*)?", "agent"},
        {"(.*[-_.])?(rerank|reranker|reranking)([-_.].*)?", "reranker"},
        {"(.*[-_.])?(embedding|embeddings|embedder|tei)([-_.].*)?", "embedding-model"},
        {"(.*[-_.])?(retriever|retrieval|rag)([-_.].*)?", "rag-retriever"},
        {"(.*[-_.])?(ingest|ingestion|ingester|indexer|dataprep|crawler|loader)([-_.].*)?", "ingestion-pipeline"},
        {"(.*[-_.])?(vllm|ollama|llm|tgi|llama)([-_.]?(server|service|engine))?", "llm"},
        {"(.*[-_.])?(model|inference)[-_]?(server|serving|service|endpoint)?", "model-endpoint"},
        {"(.*[-_.])?(inference|indexing)[-_]?model[-_]?server", "model-endpoint"},
        {"(.*[-_.])?(computer([-_]?use)?|desktop|browser)([-_.].*)?", "browser"},
        {"(web|ui)[-_]?(server|service|client|frontend)", "web-app"},
        {"(.*[-_.])?(documentdb|mongo(db)?|couchdb)([-_.].*)?", "nosql-db"},
        {"(.*[-_.])?(postgres(ql)?|mysql|mariadb)([-_.]?(db|server|database))?", "relational-db"},
        {"(.*[-_.])?(redis|valkey|memcached)", "cache"},
        {"(.*[-_.])?(api[-_]?gateway|gateway)", "api-gateway"},
        {"(.*[-_.])?(vector[-_]?db|vectordb|vector[-_]?store)", "vector-db"},
    };

    private Workloads() {}

    static Refine.Refined refine(Resource r, String type) {
        Optional<ImageTable.Image> known = Refine.image(r);
        String name = r.label().toLowerCase(java.util.Locale.ROOT);
        if (ONCE.matcher(name).matches()) {
            return new Refine.Refined("batch-job", 0.8, "its name says that it runs once");
        }
        if (known.isPresent() && !GENERAL.contains(known.get().type())) {
            return byArguments(r, known.get().type());
        }
        if (LEADER.matcher(name).matches()) {
            return new Refine.Refined("orchestrator", 0.8, "its name");
        }
        if (known.isPresent() && !known.get().type().equals("service")) {
            return new Refine.Refined(known.get().type(), 0.9, "");
        }
        for (String[] row : NAMES) {
            if (name.matches(row[0])) {
                return new Refine.Refined(row[1], 0.7, "its name");
            }
        }
        return new Refine.Refined(known.map(ImageTable.Image::type).orElse(type), known.isPresent() ? 0.9 : 0.6, "");
    }

    /** A container that a cloud runs: by its image, by its names when they tell, else what the cloud calls it. */
    static Refine.Refined hosted(Resource r, Refine.Refined sure) {
        Optional<ImageTable.Image> known = Refine.image(r);
        if (known.isPresent() && !GENERAL.contains(known.get().type())) {
            return new Refine.Refined(known.get().type(), 0.9, "");
        }
        for (String name : List.of(Naming.of(r).text(), r.label())) {
            String plain = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
            if (LEADER.matcher(plain).matches()) {
                return new Refine.Refined("orchestrator", 0.7, "its name");
            }
            for (String[] row : NAMES) {
                if (plain.matches(row[0])) {
                    return new Refine.Refined(row[1], 0.7, "its name");
                }
            }
        }
        return sure;
    }

    /** A server of models is what the model is that it is told to serve. */
    private static Refine.Refined byArguments(Resource r, String type) {
        if (type.equals("embedding-model") || type.equals("llm")) {
            String words = String.join(
                    " ",
                    Variables.of(r).stream()
                            .filter(v -> !v.secret()
                                    && (v.name().isEmpty()
                                            || v.name()
                                                    .toUpperCase(java.util.Locale.ROOT)
                                                    .contains("MODEL")))
                            .flatMap(v -> v.value().text().stream())
                            .toList());
            String named = words.isEmpty() ? "llm" : Models.typeOf(words);
            if (named.equals("reranker") || named.equals("embedding-model")) {
                return new Refine.Refined(named, 0.9, "");
            }
        }
        return new Refine.Refined(type, 0.95, "");
    }
}
