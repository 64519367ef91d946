/**
 * Optional: lets a language model read prose beside the rules. Off unless an endpoint is configured. It sees redacted text
 * only, is told that the text is data, must answer in a fixed shape, and each element counts only with a quote that
 * stands in the text. Answers are kept by content, so that a model is built from the same answer for ever.
 */
package dev.vedette.ingest.llm;
