/**
 * The events of the circle: source to model, model to findings, findings to tickets, production change back to the
 * model. {@link dev.vedette.contracts.event.EventType} lists them with their topics; each carries full state, so that
 * a consumer needs only the newest. Changes within {@code v1} are additive.
 */
package dev.vedette.contracts.event;
