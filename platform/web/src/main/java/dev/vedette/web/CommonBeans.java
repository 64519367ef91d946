package dev.vedette.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vedette.contracts.json.Json;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Beans that every service needs once. */
final class CommonBeans {
    /** REST speaks the same JSON as the events, with the same limits, and instants as ISO-8601. */
    @Produces
    @Singleton
    ObjectMapper objectMapper() {
        return Json.MAPPER.copy().registerModule(new JavaTimeModule());
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
