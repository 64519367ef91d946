package dev.vedette.testkit.tracker.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A token endpoint: refresh tokens that are good for one use each, or a client with a secret. Close it when done. */
public final class FakeTokens implements AutoCloseable {
    private final FakeServer server = new FakeServer(0, this::answer);
    private final List<String> used = new CopyOnWriteArrayList<>();
    private final List<String> scopes = new CopyOnWriteArrayList<>();
    private final String client;
    private final String secret;
    private final Duration lives;
    private String refresh;
    private int given;

    private FakeTokens(String client, String secret, String refresh, Duration lives) {
        this.client = client;
        this.secret = secret;
        this.refresh = refresh;
        this.lives = lives;
    }

    /** The first refresh token; the next are {@code r-1}, {@code r-2} and so on, the access tokens {@code at-1}... */
    public static FakeTokens rotating(String first, Duration lives) {
        return new FakeTokens(null, null, first, lives);
    }

    public static FakeTokens client(String id, String secret, Duration lives) {
        return new FakeTokens(id, secret, null, lives);
    }

    private synchronized Reply answer(Call call) {
        Map<String, String> form = Call.parse(call.text());
        if (refresh != null) {
            if (!refresh.equals(form.get("refresh_token"))) {
                return refused("Unknown or invalid refresh token.");
            }
            used.add(refresh);
            refresh = "r-" + (given + 1);
        } else if (!client.equals(form.get("client_id")) || !secret.equals(form.get("client_secret"))) {
            return refused("The client is not known.");
        } else {
            scopes.add(String.valueOf(form.get("scope")));
        }
        given++;
        var body = Call.JSON
                .createObjectNode()
                .put("access_token", "at-" + given)
                .put("token_type", "Bearer")
                .put("expires_in", lives.toSeconds());
        return Reply.json(200, refresh == null ? body : body.put("refresh_token", refresh));
    }

    private static Reply refused(String why) {
        return Reply.json(
                403, Call.JSON.createObjectNode().put("error", "invalid_grant").put("error_description", why));
    }

    public URI uri() {
        return URI.create(server.uri() + "/oauth/token");
    }

    /** Refresh tokens in the order of their use. */
    public List<String> used() {
        return List.copyOf(used);
    }

    public List<String> scopes() {
        return List.copyOf(scopes);
    }

    @Override
    public void close() {
        server.close();
    }
}
