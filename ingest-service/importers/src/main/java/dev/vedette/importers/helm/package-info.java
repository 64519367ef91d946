/**
 * Helm charts rendered as far as that is safe: a bounded reading of Go templates with the functions charts use, without
 * a cluster, network or files beyond the chart. What cannot be rendered is named, the rest is read.
 */
package dev.vedette.importers.helm;
