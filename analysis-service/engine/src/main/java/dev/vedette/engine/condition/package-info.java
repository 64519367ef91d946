/**
 * The language rules are written in: tests of facts, calls of predicates, quantifiers, and, or, not. Read once into
 * immutable expressions that answer {@code TRUE}, {@code FALSE} or {@code UNKNOWN}, say which facts they read, and
 * explain each answer: the facts it needs, the facts that are missing, the changes that would turn it.
 */
package dev.vedette.engine.condition;
