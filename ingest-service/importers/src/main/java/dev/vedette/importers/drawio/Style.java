package dev.vedette.importers.drawio;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A cell's style, {@code name;key=value;...}. */
record Style(Map<String, String> values) {

    private static final int MAX = 1_000;
    private static final Pattern VENDOR = Pattern.compile(
            "^mxgraph\\.(?:aws|azure|gcp2\\.(?!doubleRect)|gcp\\.|cisco|networks|office|ibm|kubernetes|alibaba|mscae|veeam|vvd)");

    static Style of(String text) {
        Map<String, String> values = new HashMap<>();
        for (String item : text.split(";")) {
            int eq = item.indexOf('=');
            if (eq > 0) {
                // embedded pictures make values of megabytes; only that there is one matters
                String value = item.substring(eq + 1, Math.min(item.length(), eq + 1 + MAX));
                values.put(item.substring(0, eq).strip(), value.strip());
            } else if (!item.isBlank()) {
                values.put(item.strip(), "");
            }
        }
        return new Style(values);
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    /** Only words, no border and no fill. */
    boolean isText() {
        return has("text")
                || is("shape", "text")
                || is("strokeColor", "none") && is("fillColor", "none") && !isPicture();
    }

    boolean isPicture() {
        return has("image")
                || is("shape", "image")
                || !get("image").isEmpty()
                || has("resIcon")
                || VENDOR.matcher(get("shape")).find() && !isGroupShape();
    }

    boolean isGroupShape() {
        return has("grIcon")
                || get("shape").contains("aws4.group")
                || get("shape").contains("aws3d.group")
                || get("shape").contains("gcp2.group")
                || has("swimlane")
                || is("shape", "swimlane");
    }
}
