package dev.vedette.importers.iac;

import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs an importer over texts and tells what came out in short words. */
public final class Drafts {
    private Drafts() {}

    /** @param pathsAndTexts path, text, path, text ... */
    public static Draft read(Importer importer, String... pathsAndTexts) throws UnreadableException {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(SourceFile.of(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        Upload upload = new Upload(files);
        Draft draft = new Draft("test", importer.format() + "@1");
        importer.read(
                upload.files().stream().filter(f -> importer.detect(f) >= 50).toList(), upload, draft);
        return draft;
    }

    /** {@code name: type} of every part. */
    public static Set<String> parts(Draft draft) {
        Set<String> all = new TreeSet<>();
        draft.parts().forEach(p -> all.add(p.name + ": " + p.type));
        return all;
    }

    /** {@code name > name} of every link. */
    public static Set<String> links(Draft draft) {
        Set<String> all = new TreeSet<>();
        draft.links().forEach(l -> all.add(draft.part(l.from).name + " > " + draft.part(l.to).name));
        return all;
    }

    /** Text of a fact of the part with this name, {@code ""} when it is not stated. */
    public static String fact(Draft draft, String name, String key) {
        return draft.parts().stream()
                .filter(p -> p.name.equals(name))
                .findFirst()
                .map(p -> p.facts.containsKey(key) ? p.facts.get(key).value().text() : "")
                .orElseThrow(() -> new AssertionError("no part is called " + name + ": " + parts(draft)));
    }

    /** Everything that was said, as one text; equal texts for equal drafts. */
    public static String dump(Draft draft) {
        StringBuilder s = new StringBuilder();
        draft.areas().forEach(a -> s.append(a.localId)
                .append(a.name)
                .append(a.kind)
                .append(a.parent)
                .append('\n'));
        draft.parts().forEach(p -> {
            s.append(p.localId)
                    .append(p.name)
                    .append(p.type)
                    .append(p.zone)
                    .append(p.aliases)
                    .append(p.identities);
            p.facts.forEach((k, v) -> s.append(k).append('=').append(v));
            s.append(p.provenance).append('\n');
        });
        draft.links().forEach(l -> {
            s.append(l.from).append('>').append(l.to).append(l.label);
            l.facts.forEach((k, v) -> s.append(k).append('=').append(v));
            s.append(l.provenance).append('\n');
        });
        s.append(draft.guards()).append(draft.receipt("f", "h"));
        return s.toString();
    }

    public static List<String> notes(Draft draft) {
        return draft.receipt("f", "h").notes().stream()
                .map(n -> n.kind() + " " + n.position() + " " + n.text())
                .toList();
    }
}
