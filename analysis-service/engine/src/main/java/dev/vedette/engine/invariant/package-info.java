/**
 * What must never be possible, in one line: {@code X must never reach Y [without Z]}. Each line becomes a search of the
 * graph: it holds with the guard that makes it true, or it is broken with the path that breaks it.
 */
package dev.vedette.engine.invariant;
