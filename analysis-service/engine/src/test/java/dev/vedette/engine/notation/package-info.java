/** Models in a few words, for tests: {@code user u; agent a; llm l; u>a; a>l encrypted=tls}. */
package dev.vedette.engine.notation;
