/** Measurements anyone can repeat: {@code JudgeBench}. No test depends on them. */
package dev.vedette.engine.bench;
