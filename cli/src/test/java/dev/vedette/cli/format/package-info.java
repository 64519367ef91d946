/** Random systems drawn in several formats, to show that keys and finding ids do not depend on the drawing. */
package dev.vedette.cli.format;
