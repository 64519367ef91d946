/**
 * A stateful Jira: Cloud v3 with ADF, and Data Center v2 with wiki text. {@link FakeJira} is the way in; it can also
 * act as the people who work in the tracker, lag with its search index, and send webhooks badly.
 */
package dev.vedette.testkit.tracker.jira;
