package dev.vedette.eventing.outbox;

/**
 * What one pass of the relay did.
 *
 * @param sent rows marked as published
 * @param failure why others were not, or {@code null}
 */
record PassResult(int sent, Exception failure) {
    static final PassResult IDLE = new PassResult(0, null);
}
