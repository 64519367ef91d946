/** A stateful Azure DevOps Boards, REST 7.1, with one organisation and one project. */
package dev.vedette.testkit.tracker.azure;
