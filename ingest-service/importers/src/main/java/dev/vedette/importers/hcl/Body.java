package dev.vedette.importers.hcl;

import java.util.List;
import java.util.Optional;

/** What stands between the braces of a block, or the whole file. */
public record Body(List<Attribute> attributes, List<Block> blocks) {

    public static final Body EMPTY = new Body(List.of(), List.of());

    public Body {
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /** {@code name = value}. */
    public record Attribute(String name, Expr value, Place at) {}

    /** {@code type "label" "label" { ... }}. */
    public record Block(String type, List<String> labels, Body body, Place at) {
        public Block {
            labels = List.copyOf(labels);
        }
    }

    public Optional<Expr> attribute(String name) {
        return attributes.stream()
                .filter(a -> a.name().equals(name))
                .map(Attribute::value)
                .findFirst();
    }

    public List<Block> blocks(String type) {
        return blocks.stream().filter(b -> b.type().equals(type)).toList();
    }
}
