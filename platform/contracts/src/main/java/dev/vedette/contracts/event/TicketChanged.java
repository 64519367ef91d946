package dev.vedette.contracts.event;

/**
 * The full state of one ticket link.
 *
 * @param linkId lasting id; the subject
 * @param tracker jira-cloud, azure-devops, github, gitlab, jira-dc, webhook or demo
 * @param state INTENT, LINKED, UNKNOWN, REJECTED, ORPHANED, DETACHED, FROZEN or CLOSED
 * @param remoteId immutable id of the remote item, or {@code null}
 * @param remoteKey key people see, or {@code null}
 * @param remoteCategory new, indeterminate or done, or {@code null}
 */
public record TicketChanged(
        String linkId,
        String systemId,
        String findingId,
        String connection,
        String tracker,
        String state,
        String remoteId,
        String remoteKey,
        String remoteUrl,
        String remoteCategory,
        String message) {}
