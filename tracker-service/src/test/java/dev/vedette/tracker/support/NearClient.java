package dev.vedette.tracker.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;

/** In tests the client of all calls knows short cuts. */
@Singleton
class NearClient {
    private final InProcessHttp client = new InProcessHttp(HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    @Typed({HttpClient.class, InProcessHttp.class})
    InProcessHttp client() {
        return client;
    }
}
