/**
 * The derived properties of catalogue section 1, computed once per model: who is trusted how far, which components think
 * (call a language model), what they can do, where untrusted content goes, what is sensitive, what is trained here.
 * {@link dev.vedette.engine.predicate.Standard} names them for the condition language.
 */
package dev.vedette.engine.predicate;
