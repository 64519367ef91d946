/**
 * Descriptions of interfaces: OpenAPI and AsyncAPI. Both tell of one application, how it is reached and with what
 * rights; the far side of each connection is only named where the file names it, else it is assumed and said so.
 */
package dev.vedette.importers.api;
