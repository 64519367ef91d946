/** A TCP proxy between a service and what it talks to, for faults a killed server cannot show: slow, silent, cut. */
package dev.vedette.testkit.proxy;
