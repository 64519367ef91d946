package dev.vedette.tracker.ticket;

import dev.vedette.tracker.spi.Edit;
import dev.vedette.tracker.spi.RemoteItem;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Base, remote and wanted give what may be written. A field people changed since the base belongs to them; a block they
 * removed or rewrote is theirs for good. Where nothing differs nothing is written, for every write mails the watchers.
 */
record ThreeWay(Edit edit, boolean detached, String conflict, boolean sameText) {

    /** @param owned fields of the profile we keep up to date beside the block */
    static ThreeWay merge(Base base, RemoteItem remote, Wanted wanted, Set<String> owned, boolean wasDetached) {
        boolean removed = remote.block() == null;
        boolean firstSight = base.block() == null && base.pending() == null;
        boolean landed = !removed && Objects.equals(remote.block(), base.pending());
        boolean ours = !removed && (firstSight || landed || Objects.equals(remote.block(), base.block()));
        boolean detached = wasDetached || removed || !ours;
        boolean textDiffers = !wanted.text().equals(base.textOf(remote.block()));
        String description = !detached && textDiffers ? wanted.description() : null;
        Edit edit = new Edit(
                owned.contains("summary") ? own(base.summary(), remote.summary(), wanted.summary()) : null,
                description,
                owned.contains("priority") ? own(base.priority(), remote.priority(), wanted.priority()) : null,
                fresh(base, remote, wanted));
        return new ThreeWay(edit, detached, conflict(wasDetached, removed, ours), description == null);
    }

    private static String conflict(boolean wasDetached, boolean removed, boolean ours) {
        if (wasDetached || ours) {
            return null;
        }
        return removed
                ? "People removed the managed text; it is not put back."
                : "People edited the managed text; it is left as they made it.";
    }

    private static String own(String base, String remote, String wanted) {
        boolean untouched = Objects.equals(base, remote);
        return wanted != null && untouched && !wanted.equals(remote) ? wanted : null;
    }

    /** Labels that are new on our side; one that people took away stays away. */
    private static List<String> fresh(Base base, RemoteItem remote, Wanted wanted) {
        return wanted.labels().stream()
                .filter(l -> !remote.labels().contains(l) && !base.labels().contains(l))
                .toList();
    }
}
