package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.Map;
import java.util.SortedSet;

/**
 * One declared resource, whatever the language it was declared in.
 *
 * @param address unique name, e.g. {@code module.api.aws_lambda_function.chat}
 * @param type in Terraform's words, e.g. {@code aws_lambda_function}
 * @param label name within its type, e.g. {@code chat}
 * @param existing whether it is only looked up, not created here
 * @param body attributes and nested blocks
 * @param file path of the file
 * @param at place in the file
 * @param many whether there are, or may be, several of it
 * @param conditional whether it exists only under a condition that is not known
 * @param dependsOn explicit dependencies, a hint and no flow
 */
public record Resource(
        String address,
        String type,
        String label,
        boolean existing,
        Value.Fields body,
        String file,
        String at,
        boolean many,
        boolean conditional,
        SortedSet<Ref> dependsOn) {

    /** Where an attribute stands, or the resource when that is not known. */
    public String at(String attribute) {
        int dot = attribute.indexOf('.');
        return body.at().getOrDefault(dot < 0 ? attribute : attribute.substring(0, dot), at);
    }

    /** What stands at the address of one resource and only says that another one is meant. */
    public static Resource alias(Resource r, Resource real) {
        Map<String, Value> body = Map.of("of", Value.reference(new Ref(real.address(), "")));
        return new Resource(
                r.address(),
                Resolver.ALIAS,
                r.label(),
                true,
                new Value.Fields(body, Map.of(), Refs.NONE, false),
                r.file(),
                r.at(),
                false,
                false,
                Refs.NONE);
    }
}
