/**
 * Workflows of n8n: nodes become components by a table of node types ({@code nodes.json}), main connections become
 * flows, and the connections of sub-nodes (model, memory, tool) flows from their root node to them.
 */
package dev.vedette.importers.n8n;
