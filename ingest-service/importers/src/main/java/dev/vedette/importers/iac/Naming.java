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

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*\\}");

    private static final int MAX_NAME = 500;

    private Naming() {}

    /** @param literal whether the name is what the deployed thing is called, whole */
    record Name(String text, boolean literal) {}

    static Name of(Resource r) {
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
        return new Name(GENERIC.contains(r.label().toLowerCase(Locale.ROOT)) ? words(r.type()) : r.label(), false);
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
        boolean tooLittle = letters < 3
                || !s.equals(text)
                        && (letters < 4
                                || List.of("prod", "dev", "main", "test").contains(s))
                || GENERIC.contains(s.toLowerCase(Locale.ROOT));
        return tooLittle || s.length() > 200 ? Optional.empty() : Optional.of(s);
    }
}
