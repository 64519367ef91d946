package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Signatures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Deliveries of the fake. They pile up until asked for, so that a test can send them twice, in another order, late, or
 * never; with {@link #atOnce()} they are sent as they come.
 */
public final class Webhooks implements Store.Listener {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Store store;
    private final Render render;
    private final List<Delivery> pending = new ArrayList<>();
    private URI target;
    private String secret;
    private boolean immediately;
    private int nextDelivery = 1;

    /** One delivery with its identifier, which stays the same when it is sent again. */
    public record Delivery(String identifier, String body) {}

    Webhooks(Store store, String base) {
        this.store = store;
        this.render = new Render(base);
    }

    /** @param secret signs every body; {@code null} sends unsigned ones */
    public synchronized void subscribe(URI to, String secretOrNull) {
        target = to;
        secret = secretOrNull;
    }

    public synchronized void atOnce() {
        immediately = true;
    }

    @Override
    public synchronized void changed(String event, Issue issue, Person by, ObjectNode change, Issue.Note note) {
        ObjectNode body = Call.JSON.createObjectNode();
        body.put("timestamp", store.clock.millis()).put("webhookEvent", event);
        body.set("user", by.json("https://fake"));
        body.set("issue", render.issue(issue, java.util.Set.of(), List.of(), false));
        if (change != null) {
            body.put("issue_event_type_name", "issue_generic");
            body.set("changelog", change);
        }
        if (note != null) {
            body.set("comment", render.comment(issue, note));
        }
        pending.add(new Delivery("delivery-" + nextDelivery++, body.toString()));
        if (pending.size() > 10_000) {
            pending.removeFirst();
        }
        if (immediately && target != null) {
            List<Delivery> now = take();
            Thread.startVirtualThread(() -> now.forEach(this::sendQuietly));
        }
    }

    /** Removes and returns what waits to be sent. */
    public synchronized List<Delivery> take() {
        List<Delivery> out = List.copyOf(pending);
        pending.clear();
        return out;
    }

    /** Sends everything once, in order. */
    public void deliverAll() {
        take().forEach(this::send);
    }

    /** Sends everything as a bad network would: some twice, in another order, some not at all. */
    public void deliverBadly(Random random) {
        List<Delivery> all = new ArrayList<>();
        for (Delivery d : take()) {
            int copies = random.nextInt(3);
            for (int i = 0; i < copies; i++) {
                all.add(d);
            }
        }
        java.util.Collections.shuffle(all, random);
        all.forEach(this::send);
    }

    private void sendQuietly(Delivery delivery) {
        try {
            send(delivery);
        } catch (IllegalStateException e) {
            // nobody listens; the receiver's own poll finds the change
        }
    }

    /** @return the receiver's status */
    public int send(Delivery delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Atlassian Webhook HTTP Client")
                .header("X-Atlassian-Webhook-Identifier", delivery.identifier())
                .header("X-Atlassian-Webhook-Flow", "Primary")
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()));
        if (secret != null) {
            byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
            request.header("X-Hub-Signature", "sha256=" + Signatures.hmacSha256Hex(secret, body));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("the webhook receiver cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
