package dev.vedette.importers.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One operation of an interface.
 *
 * @param path as written, e.g. {@code /orders/{id}}
 * @param method upper case
 */
record Operation(String path, String method, Spec.At at) {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    static List<Operation> of(Spec spec, Spec.At paths) {
        List<Operation> all = new ArrayList<>();
        for (String path : Spec.keys(paths)) {
            Spec.At item = spec.resolve(paths.get(path));
            for (String method : METHODS) {
                if (item.node().path(method).isObject()) {
                    all.add(new Operation(path, method.toUpperCase(Locale.ROOT), item.get(method)));
                }
            }
        }
        return all;
    }

    String name() {
        return method + " " + path;
    }

    /** Everything that its author wrote about it. */
    String words() {
        return path + " " + at.get("operationId").text() + " "
                + at.get("summary").text();
    }
}
