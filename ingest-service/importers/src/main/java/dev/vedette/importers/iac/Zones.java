package dev.vedette.importers.iac;

import dev.vedette.importers.iac.Relations.Relation;
import dev.vedette.importers.iac.TypeTable.Kind;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trust zones: account, network, subnet, what the cloud runs for everybody. */
final class Zones {
    private static final Map<String, String> ACCOUNTS =
            Map.of("aws", "AWS account", "azure", "Azure subscription", "google", "Google Cloud project");
    private static final Map<String, String> MANAGED = Map.of(
            "aws",
            "AWS managed services",
            "azure",
            "Azure managed services",
            "google",
            "Google Cloud managed services");

    private final Architecture a;

    Zones(Architecture a) {
        this.a = a;
    }

    void assign() {
        List<Resource> zones = a.resources.stream().filter(Zones::isZone).toList();
        for (Resource r : zones) {
            Draft.Area area = a.draft.area(r.address(), Naming.of(r).text(), kind(r.type()));
            area.provenance.add(a.declared(r, "", r.type() + "." + r.label()));
        }
        for (Resource r : zones) {
            Draft.Area area = a.draft.area(r.address(), "", "");
            String parent = within(r).orElse(null);
            area.parent = parent == null || parent.equals(r.address()) ? account(Parts.cloud(r.type())) : parent;
        }
        for (Draft.Area area : a.draft.areas()) {
            breakCircle(area);
        }
        a.resourceOf.forEach((part, r) -> {
            Draft.Part p = a.draft.part(part);
            if (p.zone == null) {
                p.zone = zoneOf(part).orElseGet(() -> managed(a, Parts.cloud(r.type())));
            }
        });
    }

    private Optional<String> zoneOf(String part) {
        for (Resource member : a.members.getOrDefault(part, List.of())) {
            Optional<String> zone = within(member);
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    /** The first zone that one of the paths of a resource leads to, also through a group of subnets. */
    private Optional<String> within(Resource r) {
        List<Relation> relations = new ArrayList<>(Relations.of(r.type(), Relations.Kind.ZONE));
        relations.addAll(Relations.of(r.type(), Relations.Kind.CLUSTER));
        for (Relation relation : relations) {
            for (String path : relation.from()) {
                for (Value v : r.body().all(path)) {
                    for (Resource to : a.resolver.resources(v)) {
                        Optional<String> zone = isZone(to) ? Optional.of(to.address()) : through(to);
                        if (zone.isPresent()) {
                            return zone;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> through(Resource group) {
        boolean glue = TypeTable.standard()
                .find(group.type())
                .map(e -> e.kind() == Kind.GLUE)
                .orElse(false);
        return !glue
                ? Optional.empty()
                : a.resolver.resources(group.body()).stream()
                        .filter(Zones::isZone)
                        .map(Resource::address)
                        .findFirst();
    }

    private void breakCircle(Draft.Area area) {
        Draft.Area at = area;
        for (int i = 0; i < 50 && at != null; i++) {
            String parent = at.parent;
            if (area.localId.equals(parent)) {
                at.parent = null;
                return;
            }
            at = parent == null
                    ? null
                    : a.draft.areas().stream()
                            .filter(x -> x.localId.equals(parent))
                            .findFirst()
                            .orElse(null);
        }
    }

    static boolean isZone(Resource r) {
        return TypeTable.standard()
                .find(r.type())
                .map(e -> e.kind() == Kind.ZONE)
                .orElse(false);
    }

    private String account(String cloud) {
        return account(a, cloud);
    }

    private static String account(Architecture a, String cloud) {
        if (!ACCOUNTS.containsKey(cloud)) {
            return null;
        }
        return a.draft.area("zone:account:" + cloud, ACCOUNTS.get(cloud), "account").localId;
    }

    /** The zone of what a cloud runs outside of any network of the account; {@code null} for an unknown cloud. */
    static String managed(Architecture a, String cloud) {
        if (!MANAGED.containsKey(cloud)) {
            return null;
        }
        Draft.Area area = a.draft.area("zone:managed:" + cloud, MANAGED.get(cloud), "managed");
        area.parent = account(a, cloud);
        return area.localId;
    }

    private static String kind(String type) {
        if (type.contains("subnet") || type.contains("vswitch")) {
            return "subnet";
        }
        if (type.contains("namespace")) {
            return "namespace";
        }
        if (type.contains("cluster") || type.contains("environment")) {
            return "cluster";
        }
        if (type.contains("resource_group")) {
            return "group";
        }
        return type.contains("perimeter") ? "organisation" : "network";
    }
}
