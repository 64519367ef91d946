/** Broker and Postgres as containers, for {@code -Dinfra=containers}. Nothing else may load these classes: they look for Docker. */
package dev.vedette.testkit.infra.containers;
