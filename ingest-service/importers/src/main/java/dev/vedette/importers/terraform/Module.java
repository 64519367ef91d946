package dev.vedette.importers.terraform;

import dev.vedette.importers.hcl.Body;
import dev.vedette.importers.hcl.Body.Block;
import dev.vedette.importers.hcl.Expr;
import java.util.LinkedHashMap;
import java.util.Map;

/** One folder of configuration, parsed and sorted by kind of block. */
final class Module {
    /** A block and the file it stands in. */
    record Declared(Block block, String file) {}

    final String dir;
    final Map<String, Declared> variables = new LinkedHashMap<>();
    final Map<String, Expr> locals = new LinkedHashMap<>();
    final Map<String, Declared> outputs = new LinkedHashMap<>();
    final Map<String, Declared> calls = new LinkedHashMap<>();
    /** By {@code type.name}. */
    final Map<String, Declared> resources = new LinkedHashMap<>();
    /** By {@code type.name}. */
    final Map<String, Declared> data = new LinkedHashMap<>();

    final Map<String, Declared> providers = new LinkedHashMap<>();

    Module(String dir) {
        this.dir = dir;
    }

    /** @return how many blocks were read */
    int add(String file, Body body) {
        for (Block b : body.blocks()) {
            Declared d = new Declared(b, file);
            int labels = b.labels().size();
            switch (b.type()) {
                case "resource" -> put(resources, labels == 2, b, d);
                case "data" -> put(data, labels == 2, b, d);
                case "variable" -> put(variables, labels == 1, b, d);
                case "output" -> put(outputs, labels == 1, b, d);
                case "module" -> put(calls, labels == 1, b, d);
                case "provider" -> put(providers, labels == 1, b, d);
                case "locals" -> b.body().attributes().forEach(a -> locals.put(a.name(), a.value()));
                default -> {}
            }
        }
        return body.blocks().size();
    }

    private static void put(Map<String, Declared> into, boolean wellFormed, Block b, Declared d) {
        if (wellFormed) {
            into.putIfAbsent(String.join(".", b.labels()), d);
        }
    }
}
