/** What operators see: readiness and metrics. */
package dev.vedette.eventing.watch;
