/**
 * Kustomize, built from files of the upload: resources, patches and the transformers that change what a manifest means.
 * Remote bases are named and left out. Of several overlays on one base a single one is built.
 */
package dev.vedette.importers.kustomize;
