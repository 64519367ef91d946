package dev.vedette.web.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that ties one request to its log lines, its events and their consequences. */
@RequestScoped
public class Correlation {
    public static final String HEADER = "X-Correlation-Id";

    /** What a client sends ends up in logs and headers, so only harmless characters are taken over. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private String id = UUID.randomUUID().toString();

    void take(String fromClient) {
        if (fromClient != null && HARMLESS.matcher(fromClient).matches()) {
            id = fromClient;
        }
    }

    public String id() {
        return id;
    }
}
