/**
 * What the services tell each other and the outside: the model, the assessment document, events, topics and the
 * vocabulary. Every type here is plain data that checks its own invariants; nothing in here knows a framework.
 */
package dev.vedette.contracts;
