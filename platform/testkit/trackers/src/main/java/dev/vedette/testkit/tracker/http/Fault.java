package dev.vedette.testkit.tracker.http;

import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** What may go wrong with one request. Each case says what happened to the state behind the answer. */
public sealed interface Fault {

    /** Answered without doing anything: a 429, a 503, a sign-in page. */
    record AnswerInstead(Reply reply) implements Fault {}

    /** The connection ends before anything was done. */
    record DropBefore() implements Fault {}

    /** Done, and then the connection ends without a word: the maker of duplicates. */
    record CommitThenDrop() implements Fault {}

    /** Done, and then answered with something else: a gateway that lost patience. */
    record CommitThenAnswer(Reply reply) implements Fault {}

    /** Done at once, answered only after the latch opens. */
    record CommitThenWait(CountDownLatch open) implements Fault {}

    /** Nothing is done until the latch opens; then all goes its way, although the caller may be gone. */
    record WaitThenCommit(CountDownLatch open) implements Fault {}

    /** Done and answered with one header more, as a success that asks for patience. */
    record AddHeader(String name, String value) implements Fault {}

    /** Which requests a fault hits. */
    static Predicate<Call> on(String method, String pathPart) {
        return call -> call.method().equals(method) && call.path().contains(pathPart);
    }
}
