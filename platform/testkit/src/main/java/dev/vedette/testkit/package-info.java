/**
 * What tests stand on: a real broker and a real Postgres that can be stopped and killed, tokens, a fault proxy, packaged
 * services as child processes, waiting for conditions, the rules of the house. Never on a production class path.
 */
package dev.vedette.testkit;
