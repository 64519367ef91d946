/** Docker Compose projects: services, networks, volumes, models, with merge keys and variable substitution. */
package dev.vedette.importers.compose;
