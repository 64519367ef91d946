package dev.vedette.cli.replay;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.engine.Delta;

/**
 * One change and what it did.
 *
 * @param n counts from 1
 * @param cause what happened
 * @param note how it was taken when that is not what people expect, or {@code null}
 * @param delta what moved
 * @param after the state after it
 */
record Step(int n, String cause, String note, Delta delta, Assessment after) {}
