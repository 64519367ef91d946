package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Refusal;
import dev.vedette.testkit.tracker.http.Reply;
import java.util.Map;

/** Replies in the tracker's error form. */
public final class Errors {
    private Errors() {}

    public static Reply reply(int status, String message) {
        return Reply.json(status, body(message, Map.of()));
    }

    static Refusal refuse(int status, String message) {
        return new Refusal(reply(status, message));
    }

    static Refusal fields(Map<String, String> errors) {
        return new Refusal(Reply.json(400, body(null, errors)));
    }

    static ObjectNode body(String message, Map<String, String> errors) {
        ObjectNode out = Call.JSON.createObjectNode();
        var messages = out.putArray("errorMessages");
        if (message != null) {
            messages.add(message);
        }
        ObjectNode byField = out.putObject("errors");
        errors.forEach(byField::put);
        return out;
    }
}
