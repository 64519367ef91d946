package dev.vedette.eventing.deadletter;

import dev.vedette.eventing.consume.Incoming;
import dev.vedette.eventing.consume.Outcome;
import dev.vedette.eventing.consume.SecondTry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Hands a dead letter to its handler again. Whoever dies between the handler's commit and the closing of the letter finds
 * it open; the next replay is then stale and closes it.
 */
@Singleton
class DeadLetterReplay {
    private final DeadLetterStore store;
    private final SecondTry secondTry;

    @Inject
    DeadLetterReplay(DeadLetterStore store, SecondTry secondTry) {
        this.store = store;
        this.secondTry = secondTry;
    }

    ReplayOutcome run(DeadLetter letter) {
        Incoming record = new Incoming(
                letter.topic(), letter.partition(), letter.offset(), letter.key(), letter.headers(), letter.payload());
        try {
            Outcome outcome = secondTry.run(record, letter.consumer());
            boolean handled = outcome == Outcome.HANDLED;
            store.resolve(letter.tenant(), letter.id(), handled ? "replayed" : "stale");
            return new ReplayOutcome(
                    true, handled ? "handled" : "stale: a newer event of the subject had been handled already");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ReplayOutcome(false, "interrupted");
        } catch (Exception e) {
            store.bury(Burial.of(record, letter.consumer(), letter.reason(), e, 1));
            return new ReplayOutcome(false, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
