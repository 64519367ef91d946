/**
 * The threat model of one system as data: components, flows, zones, data assets, controls and invariants, each with
 * facts, and each fact with its provenance. {@link dev.vedette.contracts.model.Model} is the root. Lists are sorted
 * by id and maps by key, so that equal models have equal bytes.
 */
package dev.vedette.contracts.model;
