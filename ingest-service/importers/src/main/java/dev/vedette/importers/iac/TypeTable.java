package dev.vedette.importers.iac;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each resource type is in an architecture. */
public final class TypeTable {

    /** How a resource takes part. */
    public enum Kind {
        COMPONENT,
        ZONE,
        /** Part of the component it names. */
        MERGE,
        /** A role or account that components run as. */
        IDENTITY,
        /** Data inside a component. */
        ASSET,
        /** Tells of flows or facts of others. */
        GLUE,
        /** Of no interest. */
        IGNORE
    }

    /** @param type component type, {@code ""} when it is none */
    public record Entry(Kind kind, String type) {}

    private static final TypeTable STANDARD = new TypeTable();

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> otherNames = new HashMap<>();

    private TypeTable() {
        for (String[] row : Tables.rows("types.tsv", 4)) {
            Kind kind = row[1].equals("azapi") ? Kind.GLUE : Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
            entries.put(row[0].toLowerCase(Locale.ROOT), new Entry(kind, row[2]));
            for (String name : Tables.words(row[3], " ")) {
                otherNames.putIfAbsent(name.toLowerCase(Locale.ROOT), row[0]);
            }
        }
    }

    public static TypeTable standard() {
        return STANDARD;
    }

    /** Empty for a type that is not in the table. */
    public Optional<Entry> find(String type) {
        Entry found = entries.get(type.toLowerCase(Locale.ROOT));
        if (found == null && type.startsWith("awscc_")) {
            return fromCloudControl(type);
        }
        return Optional.ofNullable(found);
    }

    /** The Terraform type that stands for a CloudFormation or ARM type, or that type itself. */
    public String canonical(String type) {
        return otherNames.getOrDefault(type.toLowerCase(Locale.ROOT), type);
    }

    /** {@code awscc_lambda_function} has the name of the CloudFormation type it is made of. */
    private Optional<Entry> fromCloudControl(String type) {
        String plain = type.substring("awscc_".length()).replace("_", "");
        return otherNames.entrySet().stream()
                .filter(e -> e.getKey().startsWith("aws::")
                        && e.getKey().substring(5).replace("::", "").equals(plain))
                .map(e -> entries.get(e.getValue().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
