package dev.vedette.importers.drawio;

import java.util.Map;

/** Zone kinds of the group shapes that cloud vendors' icon sets have. */
final class FrameKinds {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("group aws cloud", "account"),
            Map.entry("group aws cloud alt", "account"),
            Map.entry("group account", "account"),
            Map.entry("group region", "account"),
            Map.entry("group vpc", "network"),
            Map.entry("group vpc2", "network"),
            Map.entry("group subnet", "subnet"),
            Map.entry("group public subnet", "subnet"),
            Map.entry("group private subnet", "subnet"),
            Map.entry("group availability zone", "group"),
            Map.entry("group security group", "subnet"),
            Map.entry("group auto scaling group", "group"),
            Map.entry("group on premise", "network"),
            Map.entry("group corporate data center", "network"),
            Map.entry("group ec2 instance contents", "host"),
            Map.entry("group spot fleet", "group"));

    private FrameKinds() {}

    /** {@code ""} when the shape does not tell. */
    static String kind(Cell c, String icon) {
        String kind = KINDS.getOrDefault(icon, "");
        // one icon is used for security groups and for subnets; the border's style tells them apart by its title only
        return kind.equals("subnet") && icon.equals("group security group") ? "" : kind;
    }
}
