/**
 * Azure Resource Manager templates in JSON, and what they share with Bicep: functions, and resources told in the words of
 * Terraform.
 */
package dev.vedette.importers.arm;
