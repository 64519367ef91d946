/**
 * What is known of each element: what a source states and, where nothing is stated, what follows from types, names and
 * connections, with the reason. A stated fact always wins; what neither is stated nor follows stays unknown.
 */
package dev.vedette.engine.fact;
