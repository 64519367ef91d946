/** The smallest service that uses eventing: one channel, one handler that does as its events tell it. */
package dev.vedette.eventing.probe;
