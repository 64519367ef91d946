/**
 * Flows drawn in Flowise, Langflow and Dify. Each has a table from node kinds to component types ({@code nodes.json});
 * glue nodes (prompts, splitters, conditions) are passed through, and what a node merely uses (its model, memory,
 * tools) is called by it, whichever way the tool draws the line.
 */
package dev.vedette.importers.lowcode;
