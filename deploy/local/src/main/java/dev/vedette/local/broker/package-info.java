/** The Kafka broker of the local run: one KRaft node from the jars of Maven Central, storage formatted once. */
package dev.vedette.local.broker;
