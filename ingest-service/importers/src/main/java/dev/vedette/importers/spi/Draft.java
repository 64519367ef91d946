package dev.vedette.importers.spi;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What one importer read from one source, before the merge. Elements are named by ids that are local to the source
 * (a Mermaid node id, a Terraform address); the merge gives stable keys. Mutable, for one thread.
 */
public final class Draft {

    /** Ways to recognise the same thing in another source, strongest first. */
    public enum IdentityKind {
        ARN,
        ADDRESS,
        IMAGE,
        DNS
    }

    /** A component as one source tells of it. */
    public static final class Part {
        public final String localId;
        public String name;
        /** Type of the vocabulary; {@code component} when the source does not tell. */
        public String type;
        /** 0..1, how sure the type is; the merge takes the surest, ties go to the more special type. */
        public double typeConfidence;
        /** Local id of the zone that holds it, or {@code null}. */
        public String zone;

        public final List<String> aliases = new ArrayList<>();
        public final SortedMap<IdentityKind, String> identities = new TreeMap<>();
        public final SortedMap<String, Said> facts = new TreeMap<>();
        public final List<Provenance> provenance = new ArrayList<>();

        Part(String localId, String name, String type, double typeConfidence) {
            this.localId = localId;
            this.name = name;
            this.type = type;
            this.typeConfidence = typeConfidence;
        }

        public Part fact(String key, FactValue value, Provenance by) {
            facts.put(key, new Said(value, by));
            return this;
        }
    }

    /** A connection as one source tells of it; ends are local ids of parts. */
    public static final class Link {
        public final String from;
        public final String to;
        public String label;
        public final SortedMap<String, Said> facts = new TreeMap<>();
        public final List<Provenance> provenance = new ArrayList<>();

        Link(String from, String to, String label) {
            this.from = from;
            this.to = to;
            this.label = label;
        }

        public Link fact(String key, FactValue value, Provenance by) {
            facts.put(key, new Said(value, by));
            return this;
        }
    }

    /** A trust boundary as one source tells of it. */
    public static final class Area {
        public final String localId;
        public String name;
        public String kind;
        /** Local id of the area around it, or {@code null}. */
        public String parent;

        public final SortedMap<String, Said> facts = new TreeMap<>();
        public final List<Provenance> provenance = new ArrayList<>();

        Area(String localId, String name, String kind) {
            this.localId = localId;
            this.name = name;
            this.kind = kind;
        }
    }

    /** Information a source speaks of; holders are local ids of parts. */
    public static final class Asset {
        public final String name;
        public final List<String> holders = new ArrayList<>();
        public final SortedMap<String, Said> facts = new TreeMap<>();
        public final List<Provenance> provenance = new ArrayList<>();

        Asset(String name) {
            this.name = name;
        }
    }

    private record Ends(String from, String to) {}

    public record Said(FactValue value, Provenance by) {}

    /** @param element local id of a part, {@code from>to} of a link, or {@code ""} for the system */
    public record Guard(String control, String element, Safeguard.State state, Provenance by) {}

    public record Must(String statement, Provenance by) {}

    /** Beyond these nobody can use a model, and judging it would take the memory of the service. */
    static final int MAX_PARTS = 100_000;

    static final int MAX_LINKS = 500_000;

    /** What was read is more than a model may hold. */
    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    private final String source;
    private final String extractor;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Ends, List<Link>> between = new HashMap<>();
    private final Set<String> joined = new HashSet<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, Asset> assetsByName = new HashMap<>();
    private final List<Guard> guards = new ArrayList<>();
    private final List<Must> musts = new ArrayList<>();
    private final SortedMap<String, Said> systemFacts = new TreeMap<>();
    private final List<Receipt.Note> notes = new ArrayList<>();
    private String title = "";
    private int read;
    private int mapped;

    public Draft(String source, String extractor) {
        this.source = source;
        this.extractor = extractor;
    }

    public String source() {
        return source;
    }

    public String extractor() {
        return extractor;
    }

    /** The part with this local id, made when it is new. */
    public Part part(String localId, String name, String type, double typeConfidence) {
        Part part = parts.computeIfAbsent(localId, id -> new Part(id, name, type, typeConfidence));
        if (parts.size() > MAX_PARTS) {
            throw new TooLargeException(String.format(Locale.ROOT, "It holds more than %,d components.", MAX_PARTS));
        }
        return part;
    }

    public Part part(String localId) {
        return parts.get(localId);
    }

    /** Takes back a part that nothing is joined to, and what was noted of it as a guess. */
    public void remove(String localId) {
        if (isJoined(localId)) {
            throw new IllegalArgumentException(localId + " is still joined to others");
        }
        Part gone = parts.remove(localId);
        if (gone != null) {
            notes.removeIf(n -> n.kind() == Receipt.Kind.GUESSED && n.text().startsWith(gone.name + " ("));
        }
    }

    public Link link(String from, String to, String label) {
        if (!parts.containsKey(from) || !parts.containsKey(to)) {
            throw new IllegalArgumentException("link " + from + ">" + to + " joins a part that was not declared");
        }
        Link link = new Link(from, to, label == null ? "" : label);
        links.add(link);
        between.computeIfAbsent(new Ends(from, to), e -> new ArrayList<>()).add(link);
        joined.add(from);
        joined.add(to);
        if (links.size() > MAX_LINKS) {
            throw new TooLargeException(String.format(Locale.ROOT, "It holds more than %,d flows.", MAX_LINKS));
        }
        return link;
    }

    public Area area(String localId, String name, String kind) {
        return areas.computeIfAbsent(localId, id -> new Area(id, name, kind));
    }

    public Asset asset(String name) {
        Asset asset = new Asset(name);
        assets.add(asset);
        assetsByName.putIfAbsent(name, asset);
        return asset;
    }

    /** The first asset of this name, or {@code null}. */
    public Asset assetNamed(String name) {
        return assetsByName.get(name);
    }

    public void guard(String control, String element, Safeguard.State state, Provenance by) {
        guards.add(new Guard(control, element, state, by));
    }

    public void invariant(String statement, Provenance by) {
        musts.add(new Must(statement, by));
    }

    public void systemFact(String key, FactValue value, Provenance by) {
        systemFacts.put(key, new Said(value, by));
    }

    public void title(String title) {
        this.title = title;
    }

    public void countRead(int n) {
        read += n;
    }

    public void countMapped(int n) {
        mapped += n;
    }

    public void note(Receipt.Kind kind, String position, String text, double confidence) {
        notes.add(new Receipt.Note(kind, position, text, confidence));
    }

    public String title() {
        return title;
    }

    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    public List<Link> links() {
        return Collections.unmodifiableList(links);
    }

    /** Links from one part to another, in the order in which they were said. */
    public List<Link> links(String from, String to) {
        return Collections.unmodifiableList(between.getOrDefault(new Ends(from, to), List.of()));
    }

    /** Whether any link begins or ends at the part. */
    public boolean isJoined(String localId) {
        return joined.contains(localId);
    }

    public List<Area> areas() {
        return List.copyOf(areas.values());
    }

    public List<Asset> assets() {
        return Collections.unmodifiableList(assets);
    }

    public List<Guard> guards() {
        return Collections.unmodifiableList(guards);
    }

    public List<Must> invariants() {
        return Collections.unmodifiableList(musts);
    }

    public SortedMap<String, Said> systemFacts() {
        return Collections.unmodifiableSortedMap(systemFacts);
    }

    /** The same draft with every text in it rewritten. Texts that name parts must be rewritten alike everywhere. */
    public Draft rewritten(UnaryOperator<String> texts) {
        return new DraftCopy(texts).of(this);
    }

    int read() {
        return read;
    }

    int mapped() {
        return mapped;
    }

    List<Receipt.Note> notes() {
        return notes;
    }

    /** The receipt for what was said so far. */
    public Receipt receipt(String format, String sha256) {
        int guessed = count(Receipt.Kind.GUESSED);
        int dropped = count(Receipt.Kind.DROPPED);
        return new Receipt(source, format, sha256, read, mapped, guessed, dropped, notes);
    }

    private int count(Receipt.Kind kind) {
        return (int) notes.stream().filter(n -> n.kind() == kind).count();
    }
}
