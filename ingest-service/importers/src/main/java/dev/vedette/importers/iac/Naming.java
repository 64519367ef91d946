package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name people use for a resource: what it is called when deployed, else its label. */
final class Naming {
    private static final List<String> PATHS = List.of(
            "function_name",
            "agent_name",
            "display_name",
            "bucket",
            "name",
            "identifier",
            "cluster_identifier",
            "replication_group_id",
            "cluster_id",
            "domain_name",
            "domain",
            "repository_id",
            "dataset_id",
            "table_name",
            "agent_runtime_name",
            "collection_name",
            "knowledge_base_name",
            "action_group_name",
            "vector_bucket_name",
            "friendly_name",
            "account_name",
            "secret_id",
            "index_name",
            "endpoint_name",
            "notebook_instance_name",
            "job_name",
            "custom_model_name",
            "processor_display_name",
            "instance_id",
            "service_id",
            "account_id",
            "bot_name",
            "title",
            "tags.Name",
            "tags_all.Name",
            "metadata.name",
            "alias");
    /** Names that say nothing. */
    private static final Set<String> GENERIC = Set.of(
            "default",
            "(default)",
            "main",
            "this",
            "primary",
            "example",
            "resource",
            "self",
            "current",
            "instance",
            "all");

    /** Labels that name a kind of thing, as files that are used many times call what they make. */
    private static final Set<String> KINDS = Set.of(
            "account",
            "app",
            "bucket",
            "container",
            "db",
            "database",
            "deployment",
            "endpoint",
            "function",
            "identity",
            "lambda",
            "model",
            "queue",
            "resource",
            "secret",
            "server",
            "service",
            "site",
            "table",
            "topic",
            "vault",
            "web",
            "workspace");

    /** What naming rules of Azure and AWS put before or after a name; alone it says nothing. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "aa", "acr", "afd", "agw", "aks", "ai", "aif", "aoai", "apim", "app", "appi", "asp", "ca", "cae", "cog",
            "cosmos", "cr", "di", "evgt", "evhns", "func", "hub", "id", "kv", "lb", "log", "logic", "mlw", "oai",
            "plan", "proj", "psql", "pe", "redis", "rg", "sb", "sbns", "snet", "sql", "srch", "st", "stapp", "stor",
            "stg", "swa", "vm", "vnet", "web", "dev", "test", "prod", "prd", "main");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*\\}");

    private static final int MAX_NAME = 500;

    private Naming() {}

    /** @param literal whether the name is what the deployed thing is called, whole */
    record Name(String text, boolean literal) {}

    static Name of(Resource r) {
        Name plain = plain(r);
        if (r.type().equals("azurerm_cognitive_deployment")) {
            // people call a deployment by what it is for, and speak of the model
            Optional<String> model = r.body()
                    .text("model.name")
                    .filter(m -> m.length() > 2 && !m.contains("${"))
                    .filter(m -> !plain.text().toLowerCase(Locale.ROOT).contains(m.toLowerCase(Locale.ROOT)));
            return model.map(m -> new Name(plain.text() + " (" + m + ")", plain.literal()))
                    .orElse(plain);
        }
        return plain;
    }

    /** What it is called when deployed, without what people add. */
    static Name plain(Resource r) {
        if (r.label().contains(" ")
                || r.type().equals("compose_service")
                || r.type().startsWith("k8s_")) {
            return new Name(r.label(), true);
        }
        if (r.type().equals("aws_instance") || r.type().startsWith("google_bigquery_table")) {
            Optional<String> tag = r.body().text("tags.Name").or(() -> r.body().text("table_id"));
            if (tag.isPresent()) {
                return readable(tag.get())
                        .map(s -> new Name(s, s.equals(tag.get())))
                        .orElse(new Name(r.label(), false));
            }
        }
        for (String path : PATHS) {
            Optional<Value> v = r.body().get(path).filter(x -> !x.secret());
            Optional<String> text = v.flatMap(Value::text);
            if (text.isPresent() && !text.get().isBlank()) {
                Optional<String> readable = readable(text.get());
                if (readable.isPresent()) {
                    return new Name(readable.get(), v.get().isKnown());
                }
            }
        }
        return new Name(
                module(r).orElse(GENERIC.contains(r.label().toLowerCase(Locale.ROOT)) ? words(r.type()) : r.label()),
                false);
    }

    /** A label that only repeats the kind of thing says less than what the module around it is called. */
    private static Optional<String> module(Resource r) {
        String label = r.label().toLowerCase(Locale.ROOT);
        if (!GENERIC.contains(label) && !KINDS.contains(label)) {
            return Optional.empty();
        }
        String[] steps = r.address().replaceAll("\\[[^\\]]*\\]", "").split("\\.");
        Optional<String> outermost = Optional.empty();
        for (int i = steps.length - 2; i > 0; i--) {
            String name = steps[i].toLowerCase(Locale.ROOT);
            boolean isModule = steps[i - 1].equals("module") || steps[i - 1].endsWith(":module");
            if (isModule && !GENERIC.contains(name) && !KINDS.contains(name)) {
                return Optional.of(steps[i]);
            }
            outermost = isModule && !GENERIC.contains(name) ? Optional.of(steps[i]) : outermost;
        }
        return outermost;
    }

    /** A name with open places as it is written, when enough of it stands to tell it from others. */
    static Optional<String> template(Resource r) {
        for (String path : PATHS) {
            Optional<String> text = r.body().get(path).filter(v -> !v.secret()).flatMap(Value::text);
            if (text.isPresent() && !text.get().isBlank()) {
                return text.filter(s -> s.contains("${") && s.length() <= MAX_NAME)
                        .filter(s -> PLACEHOLDER
                                        .matcher(s)
                                        .replaceAll("")
                                        .chars()
                                        .filter(Character::isLetter)
                                        .count()
                                > 3);
            }
        }
        return Optional.empty();
    }

    /** {@code google_firestore_database} as a person says it: Firestore database. */
    private static String words(String type) {
        String[] words = type.split("[_:/.]+");
        String s = String.join(" ", List.of(words).subList(Math.min(1, words.length - 1), words.length));
        return Character.toUpperCase(s.charAt(0)) + s.substring(1);
    }

    /** Unknown parts of a name are left out; what stays must still be a name. */
    static Optional<String> readable(String text) {
        if (text.length() > MAX_NAME) {
            return Optional.empty();
        }
        String s = PLACEHOLDER.matcher(text).replaceAll(" ").strip();
        s = s.replaceAll("(^[-_./ ]+)|([-_./ ]+$)", "").replaceAll("[-_./]* +[-_./ ]*", "-");
        long letters = s.chars().filter(Character::isLetter).count();
        boolean onlyHabit = !s.equals(text)
                && java.util.Arrays.stream(s.toLowerCase(Locale.ROOT).split("[-_.0-9]+"))
                        .allMatch(ABBREVIATIONS::contains);
        boolean tooLittle = letters < 3
                || !s.equals(text) && letters < 4
                || onlyHabit
                || GENERIC.contains(s.toLowerCase(Locale.ROOT));
        return tooLittle || s.length() > 200 ? Optional.empty() : Optional.of(s);
    }
}
