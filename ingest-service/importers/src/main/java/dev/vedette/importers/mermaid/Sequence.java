package dev.vedette.importers.mermaid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written in a sequence diagram, without meaning. */
final class Sequence {

    static final class Participant {
        final String id;
        String label;
        /** {@code participant}, {@code actor}, or the type given in {@code @{...}}. */
        String kind;

        final String box;
        final String position;
        final String written;

        Participant(String id, String label, String kind, String box, String position, String written) {
            this.id = id;
            this.label = label;
            this.kind = kind;
            this.box = box;
            this.position = position;
            this.written = written;
        }
    }

    /** @param arrow as written, e.g. {@code ->>} */
    record Message(String from, String to, String arrow, String text, String position, String written) {}

    record Box(String id, String title, String position) {}

    final Map<String, Participant> participants = new LinkedHashMap<>();
    final List<Message> messages = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    final List<Flowchart.Odd> odd = new ArrayList<>();
    int notes;
}
