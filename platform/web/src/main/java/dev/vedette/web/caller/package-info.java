/**
 * Who asks: tenant, subject and roles from the verified token ({@link dev.vedette.web.caller.Caller}), the names of the
 * roles, and the correlation id that ties one request to its log lines and events.
 */
package dev.vedette.web.caller;
