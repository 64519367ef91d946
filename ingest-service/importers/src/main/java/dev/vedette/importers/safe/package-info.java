/** Readers for untrusted bytes: no DTD, no entity, no network, bounded sizes and depths. */
package dev.vedette.importers.safe;
