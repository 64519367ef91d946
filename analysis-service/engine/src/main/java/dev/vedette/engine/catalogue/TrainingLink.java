package dev.vedette.engine.catalogue;

/** Where a weakness can be practised or read up. @param kind lab, reading or course */
public record TrainingLink(String title, String link, String kind) {}
