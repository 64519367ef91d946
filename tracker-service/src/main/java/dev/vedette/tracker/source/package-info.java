/**
 * Sources of production changes with a dress of their own: model registries, prompt stores, flags, deployments. One
 * table says how each proves itself and how its words become a change.
 */
package dev.vedette.tracker.source;
