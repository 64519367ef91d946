/** Azure DevOps work items, REST 7.1: json-patch under a revision test, WIQL, states by category. */
package dev.vedette.tracker.azure;
