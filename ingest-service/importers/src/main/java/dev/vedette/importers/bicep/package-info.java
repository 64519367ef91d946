/**
 * Bicep files. The parser makes the same expression tree as the one of HCL, so that one evaluator serves both; resources
 * then go the way of ARM templates.
 */
package dev.vedette.importers.bicep;
