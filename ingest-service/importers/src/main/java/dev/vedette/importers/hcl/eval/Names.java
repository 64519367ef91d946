package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.iac.value.Value;
import java.util.List;

/** What names mean where an expression stands. */
public interface Names {

    /** A traversal that begins with a name and goes on with attributes. */
    sealed interface Step {
        record Attr(String name) implements Step {}

        record Index(Value key) implements Step {}
    }

    /** What a lookup gave: the value and how many of the steps it used up. */
    record Found(Value value, int used) {}

    /** @return the value of {@code root} followed by some of {@code steps}; never {@code null} */
    Found find(String root, List<Step> steps);

    /** Content of a file of the upload, or {@code null}. */
    String file(String path);
}
