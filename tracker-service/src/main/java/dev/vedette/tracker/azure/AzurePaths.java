package dev.vedette.tracker.azure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses within an organisation. */
record AzurePaths(String project) {
    static final String VERSION = "api-version=7.1";

    /** The tracking interface of the project. */
    String wit() {
        return "/" + encode(project) + "/_apis/wit";
    }

    String types() {
        return wit() + "/workitemtypes";
    }

    String item(String id, String more) {
        return wit() + "/workitems/" + id + "?" + more + VERSION;
    }

    String creating(String type, String more) {
        return wit() + "/workitems/$" + encode(type) + "?" + more + VERSION;
    }

    /** Comments are a preview in 7.1. */
    String comments(String id) {
        return wit() + "/workItems/" + id + "/comments?api-version=7.1-preview.4";
    }

    static String encode(String s) {
        return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
