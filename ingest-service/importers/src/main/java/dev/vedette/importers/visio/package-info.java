/**
 * Microsoft drawings: Visio (.vsdx, also as Lucidchart exports it) and the Threat Modeling Tool (.tm7). Both are read as
 * streams of XML; nothing in them is deserialised or executed.
 */
package dev.vedette.importers.visio;
