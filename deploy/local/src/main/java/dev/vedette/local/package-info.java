/**
 * The one-command local run. {@link dev.vedette.local.Main} starts a real Kafka broker, a real Postgres, the three
 * services and the demo tracker as child processes on 127.0.0.1, watches them and stops them. The packages: process
 * (children and their supervision), broker, postgres, service (what the children are), access (keys and token), run
 * (what is remembered about a run), command (what the {@code vedette} script calls).
 */
package dev.vedette.local;
