/** Files that come over HTTP: how large they may be, and how they become files of the importers' kind. */
package dev.vedette.web.upload;
