/** The topics are made and checked when a service starts, before anything reads or writes them. */
package dev.vedette.eventing.topic;
