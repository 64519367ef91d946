package dev.vedette.importers.drawio;

import dev.vedette.importers.label.Names;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.Sketch.Arrow;
import dev.vedette.importers.sketch.Sketch.Box;
import dev.vedette.importers.sketch.Sketch.Frame;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins the pages of one file: pages are views, so a name that each page has once is one thing. */
final class PageMerge {

    private final Draft draft;
    private final Sketch all = new Sketch();
    private final Map<String, String> boxIds = new HashMap<>();
    private final Map<String, String> frameIds = new HashMap<>();

    PageMerge(Draft draft) {
        this.draft = draft;
    }

    Sketch sketch(List<Page> pages) {
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            String prefix = pages.size() == 1 ? "" : (i + 1) + "/";
            sketches.add(CellSketch.of(pages.get(i), prefix, draft));
        }
        sketches.forEach(this::add);
        return all;
    }

    private void add(Sketch page) {
        Map<String, String> same = new HashMap<>();
        int before = all.frames.size();
        Set<String> twice = twice(page.frames.stream().map(Frame::title).toList());
        for (Frame f : page.frames) {
            boolean own = f.title().isEmpty() || twice.contains(key(f.title()));
            String id = own ? f.id() : frameIds.computeIfAbsent(key(f.title()), k -> f.id());
            same.put(f.id(), id);
            if (id.equals(f.id())) {
                all.frames.add(f);
            }
        }
        Set<String> named = twice(page.boxes.stream().map(Box::label).toList());
        for (Box b : page.boxes) {
            String id = named.contains(key(b.label())) ? b.id() : boxIds.computeIfAbsent(key(b.label()), k -> b.id());
            same.put(b.id(), id);
            if (id.equals(b.id())) {
                all.boxes.add(new Box(b.id(), b.label(), b.hint(), same.get(b.frame()), b.position(), b.written()));
            }
        }
        for (Arrow a : page.arrows) {
            all.arrows.add(new Arrow(
                    same.getOrDefault(a.from(), a.from()),
                    same.getOrDefault(a.to(), a.to()),
                    a.label(),
                    a.heads(),
                    a.dashed(),
                    a.position(),
                    a.written()));
        }
        all.frames
                .subList(before, all.frames.size())
                .replaceAll(f -> new Frame(
                        f.id(), f.title(), f.kind(), same.getOrDefault(f.parent(), f.parent()), f.position()));
    }

    private static String key(String name) {
        return Names.normal(name);
    }

    private static Set<String> twice(List<String> names) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        names.forEach(n -> {
            if (!seen.add(key(n))) {
                twice.add(key(n));
            }
        });
        return twice;
    }
}
