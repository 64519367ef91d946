/** What must hold for every model and every graph, tried on many that are made from seeds. The long ones carry the tag long. */
package dev.vedette.engine.campaign;
