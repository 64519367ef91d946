/** Reads YAML data files so that every complaint names file, line and what was expected. */
package dev.vedette.engine.yaml;
