/**
 * Broker and Postgres as child processes. Everything about them is in files and system properties, not in objects: test
 * class loaders come and go, the processes belong to the JVM.
 */
package dev.vedette.testkit.infra.child;
