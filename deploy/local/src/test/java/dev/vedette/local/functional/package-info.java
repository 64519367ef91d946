/** The whole product as it is packaged, started by the launcher as people start it, and killed in the middle. */
package dev.vedette.local.functional;
