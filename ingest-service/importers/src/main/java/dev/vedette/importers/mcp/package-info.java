/**
 * Client configurations of the Model Context Protocol: who calls which tool servers, how they are started, what they
 * reach and what they may do. What well-known servers do is data ({@code servers.json}); an unknown one is asked about.
 */
package dev.vedette.importers.mcp;
