package dev.vedette.engine.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * What one release has that an earlier one has not.
 *
 * @param added new techniques
 * @param changed name or description differ; a new date alone is no change
 * @param renamed those of the changed that have another name
 * @param retired gone, or marked as deprecated or revoked since
 */
public record ReleaseChange(
        String from,
        String to,
        List<Technique> added,
        List<Technique> changed,
        List<Renamed> renamed,
        List<Technique> retired) {

    public record Renamed(String id, String from, String to) {}

    public static ReleaseChange between(AtlasRelease before, AtlasRelease after) {
        List<Technique> added = new ArrayList<>();
        List<Technique> changed = new ArrayList<>();
        List<Renamed> renamed = new ArrayList<>();
        List<Technique> retired = new ArrayList<>();
        after.techniques().forEach((id, now) -> {
            Technique was = before.techniques().get(id);
            if (was == null) {
                if (!now.retired()) {
                    added.add(now);
                }
            } else if (now.retired() && !was.retired()) {
                retired.add(now);
            } else if (!now.fingerprint().equals(was.fingerprint())) {
                changed.add(now);
                if (!now.name().equals(was.name())) {
                    renamed.add(new Renamed(id, was.name(), now.name()));
                }
            }
        });
        before.techniques().forEach((id, was) -> {
            if (!was.retired() && !after.techniques().containsKey(id)) {
                retired.add(was);
            }
        });
        return new ReleaseChange(
                before.version(),
                after.version(),
                List.copyOf(added),
                List.copyOf(changed),
                List.copyOf(renamed),
                List.copyOf(retired));
    }
}
