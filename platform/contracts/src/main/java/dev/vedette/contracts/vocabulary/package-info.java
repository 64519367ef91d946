/**
 * The words models are written in: component types with their hierarchy and classes, and the keys of facts. Both are
 * data files beside this package; {@link dev.vedette.contracts.vocabulary.Vocabulary} reads them once.
 */
package dev.vedette.contracts.vocabulary;
