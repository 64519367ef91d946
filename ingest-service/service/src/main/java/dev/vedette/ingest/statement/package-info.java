/**
 * What was said after the sources: answers to questions and changes observed in production. Statements are rows in the
 * order in which they came; the model is the merged sources with all of them folded on top, so a later one overrides an
 * earlier one and the value that lost stays visible.
 */
package dev.vedette.ingest.statement;
