/** "Must never" statements through the interface; a source file can hold them as well. */
package dev.vedette.ingest.invariant;
