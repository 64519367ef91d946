/**
 * The Postgres of the local run: real binaries unpacked once, a database that lasts under the state folder, fsync left
 * on.
 */
package dev.vedette.local.postgres;
