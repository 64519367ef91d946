/**
 * Workspaces of Structurizr, as DSL or JSON. Structurizr's own parser reads the DSL with every feature that reaches
 * outside switched off; lines that need one (documentation, scripts, plug-ins, includes) are taken out first and told.
 */
package dev.vedette.importers.structurizr;
