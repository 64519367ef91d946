/**
 * Evaluates HCL before anything is deployed: what can be known becomes known, the rest stays unknown but keeps its
 * references. Pure: no network, no file outside the upload, bounded work.
 */
package dev.vedette.importers.hcl.eval;
