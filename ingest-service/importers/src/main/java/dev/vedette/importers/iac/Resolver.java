package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a value names: by its references first, then by names and ARNs it is spelt with. */
final class Resolver {
    private static final Pattern HOST =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{1,15}://(?:[^/@\\s\"']{1,200}@)?([\\w.-]{1,250})");

    private static final Pattern SLOT = Pattern.compile("\\$\\{[^}]{1,200}\\}");

    /** No name, ARN or path is longer. */
    private static final int MAX_TEXT = 2000;

    /** Type of a resource whose body refers to the one that it stands for. */
    static final String ALIAS = "alias_of";

    private final Architecture a;
    private Map<String, Set<String>> byName;

    Resolver(Architecture a) {
        this.a = a;
    }

    /** The address without the key of the instance. */
    static String base(String address) {
        return address.endsWith("]") ? address.substring(0, Math.max(0, address.lastIndexOf('['))) : address;
    }

    /** A resource that only says where another one is declared. */
    private List<Resource> aliased(Resource alias) {
        return Refs.deep(alias.body()).stream()
                .map(r -> a.byAddress.get(r.address()))
                .filter(r -> r != null && !r.type().equals(ALIAS))
                .toList();
    }

    /** The resources a reference may mean. */
    List<Resource> resources(Ref ref) {
        Resource exact = a.byAddress.get(ref.address());
        if (exact != null) {
            return exact.type().equals(ALIAS) ? aliased(exact) : List.of(exact);
        }
        return a.byBase.getOrDefault(base(ref.address()), List.of());
    }

    List<Resource> resources(Value v) {
        List<Resource> found = new ArrayList<>();
        Refs.deep(v).forEach(ref -> found.addAll(resources(ref)));
        return found;
    }

    /** Resources of one type that a value refers to. */
    List<Resource> resources(Value v, Collection<String> types) {
        return resources(v).stream().filter(r -> types.contains(r.type())).toList();
    }

    /** Local ids of the parts that a value names. */
    Set<String> parts(Value v) {
        Set<String> found = byReference(v);
        if (found.isEmpty()) {
            v.text().ifPresent(s -> found.addAll(byText(s)));
        }
        return found;
    }

    Set<String> parts(Collection<Value> values) {
        Set<String> found = new LinkedHashSet<>();
        values.forEach(v -> found.addAll(parts(v)));
        return found;
    }

    Set<String> byReference(Value v) {
        Set<String> found = new LinkedHashSet<>();
        for (Resource r : resources(v)) {
            String owner = a.owner.get(r.address());
            if (owner != null) {
                found.add(owner);
            }
        }
        return found;
    }

    /** Parts whose name a text is: a plain name, the end of an ARN or of a path. */
    Set<String> byText(String text) {
        if (byName == null) {
            byName = new HashMap<>();
            a.resourceOf.forEach((part, r) -> {
                Naming.Name name = Naming.plain(r);
                if (name.literal() && name.text().length() > 3) {
                    byName.computeIfAbsent(name.text().toLowerCase(Locale.ROOT), n -> new LinkedHashSet<>())
                            .add(part);
                }
                Naming.template(r).ifPresent(t -> byName.computeIfAbsent(plain(t), n -> new LinkedHashSet<>())
                        .add(part));
            });
        }
        if (text.length() > MAX_TEXT) {
            return Set.of();
        }
        String s = plain(text);
        Set<String> exact = byName.get(s);
        if (exact != null) {
            return exact.size() == 1 ? exact : Set.of();
        }
        if (s.contains("://")) {
            // platforms make the host of an app from its name: https://name.region.example
            for (String host : hosts(s)) {
                int dot = host.indexOf('.');
                Set<String> found = dot > 3 ? byName.getOrDefault(host.substring(0, dot), Set.of()) : Set.of();
                if (found.size() == 1) {
                    return found;
                }
            }
        }
        if (s.startsWith("arn:") || s.startsWith("s3://") || s.startsWith("gs://")) {
            for (String piece : s.replaceAll("[:/*]+$", "").split("[:/*]+")) {
                Set<String> found = byName.getOrDefault(piece, Set.of());
                if (found.size() == 1) {
                    return found;
                }
            }
        }
        return Set.of();
    }

    /** In small letters, and with nothing in its open places that parts an ARN or a path. */
    private static String plain(String text) {
        return SLOT.matcher(text.strip().toLowerCase(Locale.ROOT))
                .replaceAll(m -> Matcher.quoteReplacement(m.group().replaceAll("[:/*]+", "_")));
    }

    /** Host names of the URLs in a text, or the text itself when it is a host name. */
    static Set<String> hosts(String text) {
        Set<String> hosts = new LinkedHashSet<>();
        if (text.length() > 100 * MAX_TEXT) {
            return hosts;
        }
        Matcher m = HOST.matcher(text);
        while (m.find()) {
            hosts.add(m.group(1).toLowerCase(Locale.ROOT));
        }
        if (hosts.isEmpty() && text.matches("[\\w-]{1,63}(\\.[\\w-]{1,63}){1,8}(:\\d{1,5})?(/.{0,200})?")) {
            hosts.add(text.replaceAll("[:/].*", "").toLowerCase(Locale.ROOT));
        }
        return hosts;
    }
}
