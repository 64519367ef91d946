package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;

/** Somebody with an account. */
public record Person(String accountId, String name, String email) {

    /** Who the API token belongs to. */
    public static final Person TOOL = new Person("557058:00000000-vedette", "Vedette", "vedette@example.com");

    public static final Person MIA = new Person("5b10a2844c20165700ede21g", "Mia Krystof", "mia@example.com");

    ObjectNode json(String base) {
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("self", base + "/user?accountId=" + accountId)
                .put("accountId", accountId)
                .put("accountType", "atlassian")
                .put("emailAddress", email)
                .put("displayName", name)
                .put("active", true)
                .put("timeZone", "UTC");
        return out;
    }
}
