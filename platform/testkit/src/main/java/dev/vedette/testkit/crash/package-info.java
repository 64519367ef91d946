/**
 * Packaged services as child processes that can be killed, or kill themselves at a named instant: set
 * {@link dev.vedette.testkit.crash.PackagedService#crashingAt} to a name given to {@code CrashPoint.hit}.
 */
package dev.vedette.testkit.crash;
