/**
 * What labels mean, shared by all diagram formats: clean text, the type of a component, the kind of a zone, and the
 * facts that a label of a box or an arrow states.
 */
package dev.vedette.importers.label;
