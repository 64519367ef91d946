/** The read model of systems and their elements, kept from {@code model.revised}. */
package dev.vedette.tracker.system;
