/** The guarantees of eventing, each on a real broker and a real Postgres. */
package dev.vedette.eventing.functional;
