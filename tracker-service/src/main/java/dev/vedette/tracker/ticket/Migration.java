package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.finding.KnownFinding;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a newer profile means for an item that exists. */
@Singleton
class Migration {
    private final Connections connections;
    private final Content content;

    Migration(Connections connections, Content content) {
        this.connections = connections;
        this.content = content;
    }

    MigrationResource.Step step(Link link, Connection newest) {
        Profile from = connections.at(newest, link.profileVersion()).profile();
        Profile to = newest.profile();
        List<KnownFinding> behind = content.findings(link);
        Wanted before = content.wanted(link, from, behind);
        Wanted after = content.wanted(link, to, behind);
        List<String> changes = new ArrayList<>();
        after.labels().stream()
                .filter(l -> !before.labels().contains(l))
                .forEach(l -> changes.add("adds the label " + l));
        if (to.owned().contains("priority") && !Objects.equals(before.priority(), after.priority())) {
            changes.add("priority " + before.priority() + " becomes " + after.priority());
        }
        to.owned().stream()
                .filter(f -> !from.owned().contains(f))
                .forEach(f -> changes.add("keeps the field " + f + " up to date from now on"));
        return new MigrationResource.Step(
                link.id(), link.remoteKey(), link.profileVersion(), newest.profileVersion(), changes, stays(from, to));
    }

    private static List<String> stays(Profile from, Profile to) {
        List<String> out = new ArrayList<>();
        if (!Objects.equals(from.project(), to.project())) {
            out.add("it stays in the project " + from.project());
        }
        if (!Objects.equals(from.issueType(), to.issueType())) {
            out.add("it stays of the type " + from.issueType());
        }
        if (!Objects.equals(from.parent(), to.parent())) {
            out.add("it stays under its parent");
        }
        if (!from.constants().equals(to.constants())) {
            out.add("fields filled once on creation stay as they are");
        }
        return out;
    }
}
