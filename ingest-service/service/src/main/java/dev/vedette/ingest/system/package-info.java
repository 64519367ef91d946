/**
 * Systems and who owns them. {@link dev.vedette.ingest.system.Systems} also gives the row lock under which everything
 * about one system is written.
 */
package dev.vedette.ingest.system;
