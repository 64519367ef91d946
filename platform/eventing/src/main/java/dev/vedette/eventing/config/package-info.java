/** What can be set, all under {@code vedette.eventing}. */
package dev.vedette.eventing.config;
