package dev.vedette.tracker.spi;

/** @param id immutable; @param key what people see; @param url page for people */
public record Created(String id, String key, String url) {}
