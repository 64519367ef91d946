package dev.vedette.tracker.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Duration;

/** The client of all calls to trackers. */
@Singleton
class Outbound {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Produces
    @Singleton
    HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
