/**
 * CloudFormation and SAM templates. Intrinsic functions are evaluated as far as values are known; resources are then
 * told in the words of Terraform, so that one set of tables serves both.
 */
package dev.vedette.importers.cloudformation;
