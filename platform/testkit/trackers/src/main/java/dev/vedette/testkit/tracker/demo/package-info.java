/** The demo tracker of the local run: the fake Jira with a board that people can read and play with. */
package dev.vedette.testkit.tracker.demo;
