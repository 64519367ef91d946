/** Jira Cloud v3 (ADF) and Data Center v2 (wiki text): one adapter, two dialects. */
package dev.vedette.tracker.jira;
