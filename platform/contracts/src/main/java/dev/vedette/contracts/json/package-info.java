/** The one way JSON is read and written: bounded when reading, the same bytes for the same value when writing. */
package dev.vedette.contracts.json;
