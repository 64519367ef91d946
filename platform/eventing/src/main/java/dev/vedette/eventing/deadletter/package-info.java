/** Events nobody could handle: kept, shown, tried again or dismissed by a person. */
package dev.vedette.eventing.deadletter;
