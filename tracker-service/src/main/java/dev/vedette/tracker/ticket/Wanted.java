package dev.vedette.tracker.ticket;

import java.util.List;

/** What our side wants the item to say. */
record Wanted(String summary, String description, String text, String priority, List<String> labels) {}
