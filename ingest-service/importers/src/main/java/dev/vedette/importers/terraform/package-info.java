/**
 * Terraform and OpenTofu configuration: folders of {@code .tf}, {@code .tofu}, {@code .tf.json} and variable files.
 * Modules of the upload are read in place, others stand as what their source says they are.
 */
package dev.vedette.importers.terraform;
