/**
 * JSON as people write it in configuration files (comments, trailing commas, single quotes), bounded, with errors that
 * say line and column. Positions of what is read are JSON pointers.
 */
package dev.vedette.importers.json;
