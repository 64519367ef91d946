/** Tests of releases against small ones made here and, where they are at hand, two real ones. */
package dev.vedette.engine.feed;
