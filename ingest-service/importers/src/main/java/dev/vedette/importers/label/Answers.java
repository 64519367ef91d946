package dev.vedette.importers.label;

import java.util.regex.Pattern;

/** Messages of sequence diagrams that give back what a call asked for, however their arrow is drawn. */
public final class Answers {

    private static final Pattern STARTS = Pattern.compile(
            "^[\"'{\\[(]*(?:\\d{3}\\b|returns?\\b|returned\\b|responds?\\b|responses?\\b|reply\\b|replies\\b|answers?\\b|results?\\b"
                    + "|ok\\b|ack\\b|acknowledg\\w*|done\\b|success\\w*|errors?\\b|fail\\w*|back to\\b|sends? (?:back|response|reply|result)"
                    + "|(?:renders?|displays?|shows?|streams?|relays?|forwards?) (?:the )?(?:\\w+ )?(?:answer|reply|response|results?)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile(
            "\\b(?:response|responses|reply|results?|answer|ok|returned|acknowledgement|confirmation)[.!)\\]}\"']*$",
            Pattern.CASE_INSENSITIVE);

    private Answers() {}

    /** Whether the words of a message say that it is an answer; whether there was a call, the caller must know. */
    public static boolean answers(String message) {
        String text = message.strip();
        return STARTS.matcher(text).find()
                || text.length() < 80 && ENDS.matcher(text).find();
    }
}
