/** Threagile models: technical assets with their communication links, trust boundaries and data assets. */
package dev.vedette.importers.threagile;
