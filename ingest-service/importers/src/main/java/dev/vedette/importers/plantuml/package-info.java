/**
 * PlantUML component, deployment, use-case and sequence diagrams and the C4 macros. PlantUML itself parses, in its
 * sandbox: no file and no address is ever opened; includes from the web are turned to the copies inside of the library.
 * {@link dev.vedette.importers.plantuml.PlantUmlImporter} is the only user of its internal classes.
 */
package dev.vedette.importers.plantuml;
