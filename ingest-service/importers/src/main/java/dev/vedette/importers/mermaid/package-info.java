/**
 * Mermaid: {@link dev.vedette.importers.mermaid.MermaidImporter} finds the kind of diagram; hand-written linear parsers
 * give plain syntax trees ({@code Flowchart}, {@code Sequence}); only the mapping to a draft knows what they mean.
 */
package dev.vedette.importers.mermaid;
