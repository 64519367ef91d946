/**
 * The HCL native syntax: {@link dev.vedette.importers.hcl.HclParser} turns text into a tree of blocks, attributes and
 * expressions, each with its place. Written for hostile input: bounded depth and size, time linear in the length.
 */
package dev.vedette.importers.hcl;
