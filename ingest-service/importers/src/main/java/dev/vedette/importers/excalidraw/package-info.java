/** Excalidraw scenes: loose arrows and words beside shapes, understood by where they lie. */
package dev.vedette.importers.excalidraw;
