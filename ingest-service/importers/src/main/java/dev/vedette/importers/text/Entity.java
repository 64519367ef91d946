package dev.vedette.importers.text;

import dev.vedette.contracts.model.FactValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A part that the text speaks of. Mutable while the text is read. */
public final class Entity {

    private final int number;
    private final boolean known;
    private final String position;
    private final String evidence;
    private final Set<String> aliases = new LinkedHashSet<>();
    private final SortedMap<String, FactValue> nameFacts = new TreeMap<>();
    private Set<String> states = Set.of();
    private String name;
    private String type;
    private double confidence;
    private String zone = "";
    private String zoneKind = "";
    private int mentions;
    private int present;
    private boolean inFlow;
    private boolean hidden;
    private boolean acts;

    Entity(int number, String name, String type, double confidence, boolean known, Sentence at) {
        this.number = number;
        this.name = name;
        this.type = type;
        this.confidence = confidence;
        this.known = known;
        this.position = at == null ? "" : at.position();
        this.evidence = at == null ? "" : at.text();
    }

    /** Facts and controls that other sources state of it already. */
    Set<String> states() {
        return states;
    }

    void states(Set<String> keys) {
        states = keys;
    }

    public int number() {
        return number;
    }

    /** As other sources name it when it is known, else as the text does. */
    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public double confidence() {
        return confidence;
    }

    /** Whether another source, or the model, names it already. */
    public boolean known() {
        return known;
    }

    /** {@code line:column} of the sentence that speaks of it first. */
    public String position() {
        return position;
    }

    public String evidence() {
        return evidence;
    }

    public List<String> aliases() {
        return List.copyOf(aliases);
    }

    /** Name of the zone that holds it, or {@code ""}. */
    public String zone() {
        return zone;
    }

    /** Facts that its names state: provider, hosting, side effects ... */
    public SortedMap<String, FactValue> nameFacts() {
        return new TreeMap<>(nameFacts);
    }

    public int mentions() {
        return mentions;
    }

    void mention() {
        mentions++;
    }

    /** Counts a mention that says it is there. */
    void present() {
        present++;
    }

    /** Whether it is spoken of only as something that is not there, or not yet. */
    boolean absent() {
        return present == 0;
    }

    /** Whether the text says that they do something, where they are people. */
    boolean acts() {
        return acts;
    }

    void act() {
        acts = true;
    }

    void joined() {
        inFlow = true;
    }

    /** Takes it for a name of the whole system, which is no part of itself. */
    void hide() {
        hidden = true;
    }

    boolean hidden() {
        return hidden;
    }

    boolean inFlow() {
        return inFlow;
    }

    void alias(String other) {
        if (!other.equalsIgnoreCase(name)) {
            aliases.add(other);
        }
    }

    void rename(String better) {
        aliases.add(name);
        aliases.remove(better);
        name = better;
    }

    void type(String surerType, double surer) {
        if (surer > confidence) {
            type = surerType;
            confidence = surer;
        }
    }

    void facts(SortedMap<String, FactValue> facts) {
        facts.forEach(nameFacts::putIfAbsent);
    }

    /** What kind of zone the text says that it is in, or {@code ""}. */
    public String zoneKind() {
        return zoneKind;
    }

    void zoneKind(String kind) {
        if (zoneKind.isEmpty()) {
            zoneKind = kind;
        }
    }

    void zone(String holder) {
        if (zone.isEmpty()) {
            zone = holder;
        }
    }

    @Override
    public String toString() {
        return name + ":" + type;
    }
}
