/**
 * Reads untrusted uploads in a process of its own that can be killed: bounded heap, bounded time, an empty environment.
 * A parser that hangs or eats memory costs one upload and never the service. Only data crosses the border, as JSON.
 */
package dev.vedette.importers.worker;
