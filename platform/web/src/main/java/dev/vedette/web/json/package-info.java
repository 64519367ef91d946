/** JSON as the REST interfaces speak it: the events' JSON with instants as ISO-8601. */
package dev.vedette.web.json;
