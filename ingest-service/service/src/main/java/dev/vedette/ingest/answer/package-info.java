/** Answers to the questions that judging asks: facts that a person states, folded on top of the sources. */
package dev.vedette.ingest.answer;
