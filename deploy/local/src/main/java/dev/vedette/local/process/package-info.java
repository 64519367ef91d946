/**
 * Child processes and their supervision: {@link dev.vedette.local.process.ChildSpec} says what to run, {@link
 * dev.vedette.local.process.Child} keeps it running, {@link dev.vedette.local.process.Supervisor} starts and stops them
 * in order.
 */
package dev.vedette.local.process;
