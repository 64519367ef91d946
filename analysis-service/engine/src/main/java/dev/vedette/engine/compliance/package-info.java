/**
 * What findings mean for laws and standards: only for those that the data, the role or a statement brings into play, or
 * every threat would seem to touch every law.
 */
package dev.vedette.engine.compliance;
