/**
 * Joins what several sources say into one model: which parts are the same thing, under which lasting key, which
 * statement wins and which stays visible as disputed. {@link dev.vedette.importers.merge.Merge} is the whole interface.
 * Nothing depends on the order of sources or of the elements in them.
 */
package dev.vedette.importers.merge;
