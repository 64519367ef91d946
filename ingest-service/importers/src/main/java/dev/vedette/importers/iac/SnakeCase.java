package dev.vedette.importers.iac;

import java.util.Locale;

/** {@code KmsKeyId} and {@code kmsKeyId} as {@code kms_key_id}. */
public final class SnakeCase {
    private SnakeCase() {}

    public static String of(String camel) {
        if (camel.length() > 200) {
            return camel.toLowerCase(Locale.ROOT);
        }
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
