/**
 * Kubernetes manifests, rendered charts included: workloads, the names that services give them, entries, namespaces,
 * rights, and the custom resources of model servers, agents and databases.
 */
package dev.vedette.importers.kubernetes;
