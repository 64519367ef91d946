package dev.vedette.eventing.deadletter;

import dev.vedette.eventing.consume.Incoming;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A record on its way to the dead letters.
 *
 * @param consumer handler that could not handle it, or {@link #ANY_CONSUMER}
 * @param reason undecodable, poison or defect
 * @param message for people
 * @param detail stack trace
 */
public record Burial(Incoming record, String consumer, String reason, String message, String detail, int attempts) {
    /** It could not be decoded, so no handler has seen it. */
    public static final String ANY_CONSUMER = "*";

    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_DETAIL = 20_000;

    public static Burial of(Incoming record, String consumer, String reason, Throwable cause, int attempts) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new Burial(
                record,
                consumer,
                reason,
                text(message, LONGEST_MESSAGE),
                text(trace.toString(), LONGEST_DETAIL),
                attempts);
    }

    /** Cut, and without the one character Postgres cannot store. */
    static String text(String text, int longest) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
