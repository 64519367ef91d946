/**
 * Values of configuration as far as they are known before anything is deployed: known, partly known, unknown, secret.
 * Whatever is computed from a value keeps the references of that value, because flows are read from references.
 */
package dev.vedette.importers.iac.value;
