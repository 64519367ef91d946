package dev.vedette.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.web.json.WebJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Beans that every service needs once. */
final class CommonBeans {
    /** REST speaks the same JSON as the events, with the same limits, and instants as ISO-8601. */
    @Produces
    @Singleton
    ObjectMapper objectMapper() {
        return WebJson.MAPPER;
    }
}
