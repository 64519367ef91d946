/** What the tests of this service share: a clock that can be moved, a stage with a fake tracker, findings to play. */
package dev.vedette.tracker.support;
