/**
 * A model as integers: compressed adjacency, iterative searches, strongly connected components, label words, bottlenecks
 * and cuts. Nothing here knows a threat; nothing here is all-pairs.
 */
package dev.vedette.engine.graph;
