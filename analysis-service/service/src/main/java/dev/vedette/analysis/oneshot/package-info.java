/** Judging without keeping anything: files or a model in, the assessment document out. */
package dev.vedette.analysis.oneshot;
