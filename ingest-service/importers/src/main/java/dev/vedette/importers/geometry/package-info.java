/** Planes of drawn formats: what lies in what, and where a loose end of an arrow was meant to end. */
package dev.vedette.importers.geometry;
