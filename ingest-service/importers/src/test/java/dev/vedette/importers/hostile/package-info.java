/** Inputs made to hurt: each must end in a model or in an error that says where and what to do, offline, soon, and for good. */
package dev.vedette.importers.hostile;
