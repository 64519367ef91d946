package dev.vedette.importers.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The channels of all versions in one form, seen from the application: in versions 1 and 2 {@code publish} says what
 * others may publish, so the application receives it.
 *
 * @param all by key of the file
 */
record Channels(Map<String, Channel> all, List<Use> uses) {

    /** @param servers keys of the servers that offer it; empty for all */
    record Channel(String key, String address, String title, Spec.At at, List<String> servers) {
        String name() {
            return address.isEmpty() ? title.isEmpty() ? key : title : address;
        }
    }

    /** @param sends whether the application sends, else it receives */
    record Use(String name, Channel channel, boolean sends, List<Spec.At> messages, Spec.At at) {}

    static Channels of(Spec spec) {
        Channels c = new Channels(new LinkedHashMap<>(), new ArrayList<>());
        if (spec.root.get("asyncapi").text().startsWith("3")) {
            c.third(spec);
        } else {
            c.earlier(spec, spec.root.node().has("topics") ? spec.root.get("topics") : spec.root.get("channels"));
        }
        return c;
    }

    private void third(Spec spec) {
        Spec.At channels = spec.root.get("channels");
        for (String key : Spec.keys(channels)) {
            Spec.At at = spec.resolve(channels.get(key));
            List<String> servers = new ArrayList<>();
            at.node()
                    .path("servers")
                    .forEach(s -> servers.add(last(s.path("$ref").asText(""))));
            all.put(
                    key,
                    new Channel(key, at.get("address").text(), at.get("title").text(), at, servers));
        }
        Spec.At operations = spec.root.get("operations");
        for (String name : Spec.keys(operations)) {
            Spec.At at = spec.resolve(operations.get(name));
            boolean sends = at.get("action").text().equals("send");
            use(spec, name, at, sends, at.get("messages"), at.get("channel"));
            Spec.At reply = spec.resolve(at.get("reply"));
            if (reply.node().isObject()) {
                use(spec, name + " reply", reply, !sends, reply.get("messages"), reply.get("channel"));
            }
        }
    }

    private void use(Spec spec, String name, Spec.At at, boolean sends, Spec.At own, Spec.At channelRef) {
        Channel channel = all.get(last(channelRef.node().path("$ref").asText("")));
        if (channel != null) {
            List<Spec.At> messages = own.node().isArray()
                    ? items(spec, own)
                    : values(spec, channel.at().get("messages"));
            uses.add(new Use(name, channel, sends, messages, at));
        }
    }

    private void earlier(Spec spec, Spec.At channels) {
        for (String key : Spec.keys(channels)) {
            Spec.At at = spec.resolve(channels.get(key));
            List<String> servers = new ArrayList<>();
            at.node().path("servers").forEach(s -> servers.add(s.asText("")));
            Channel channel = new Channel(key, key, "", at, servers);
            all.put(key, channel);
            for (String verb : List.of("publish", "subscribe")) {
                Spec.At use = spec.resolve(at.get(verb));
                if (use.node().isObject()) {
                    String id = use.get("operationId").text();
                    // version 1 puts the message itself under the verb
                    Spec.At message = use.node().has("message") ? use.get("message") : use;
                    uses.add(new Use(
                            id.isEmpty() ? key : id, channel, verb.equals("subscribe"), messages(spec, message), use));
                }
            }
        }
    }

    private static List<Spec.At> messages(Spec spec, Spec.At message) {
        Spec.At at = spec.resolve(message);
        return at.node().has("oneOf") ? items(spec, at.get("oneOf")) : List.of(at);
    }

    private static List<Spec.At> items(Spec spec, Spec.At list) {
        List<Spec.At> items = new ArrayList<>();
        for (int i = 0; i < list.node().size(); i++) {
            items.add(spec.resolve(list.get(i)));
        }
        return items;
    }

    private static List<Spec.At> values(Spec spec, Spec.At map) {
        return Spec.keys(map).stream().map(k -> spec.resolve(map.get(k))).toList();
    }

    private static String last(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }
}
