/**
 * ingest-service: what teams hand in becomes numbered, content-hashed model revisions. {@code system} and
 * {@code source} hold what was handed in, {@code statement} what was answered and observed since, {@code revision}
 * builds the model from both and tells of it, {@code upload} and {@code change} are the two ways in.
 */
package dev.vedette.ingest;
