package dev.vedette.testkit.tracker.http;

/** Answers one route. */
@FunctionalInterface
public interface Handler {
    Reply handle(Call call);
}
