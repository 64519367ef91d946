/**
 * Reads plain prose without a model or a network: finds parts by the gazetteer and by noun phrases, follows who is
 * meant by "the agent" or "it", takes connections from verb frames and facts from rules over the words, each with the
 * sentence as evidence. {@link dev.vedette.importers.text.TextReader} is the core, {@link
 * dev.vedette.importers.text.TextImporter} the format.
 */
package dev.vedette.importers.text;
