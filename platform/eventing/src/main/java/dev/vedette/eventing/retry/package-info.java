/** Which failures pass by themselves, and how long to wait before the next attempt. */
package dev.vedette.eventing.retry;
