/**
 * What every REST interface of Vedette shares, so that the services answer alike: {@code problem} for errors,
 * {@code caller} for who asks and what they may do, {@code page} for lists, {@code idempotency} for creating calls
 * that a client may repeat. The configuration they share stands in
 * {@code META-INF/microprofile-config.properties}.
 */
package dev.vedette.web;
