/** The JSON Schemas: what is sent validates, and what changes stays readable for those who know the older form. */
package dev.vedette.contracts.schema;
