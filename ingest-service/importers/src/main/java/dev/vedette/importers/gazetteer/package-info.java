/**
 * Names of products, models, roles and kinds of parts with the component type they stand for. {@link
 * dev.vedette.importers.gazetteer.Gazetteer} types a label of a diagram or a noun phrase of a text; the data are the
 * versioned files beside it in the resources.
 */
package dev.vedette.importers.gazetteer;
