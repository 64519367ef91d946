/** How fast judging is on this machine, on models that are made for it. */
package dev.vedette.cli.bench;
