package dev.vedette.web.caller;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles, weakest first. A role includes the weaker ones, so {@code @RolesAllowed(Roles.VIEWER)} lets all of them
 * in; {@link RoleInheritance} adds the included ones to the caller.
 */
public final class Roles {
    /** Reads everything of the tenant. */
    public static final String VIEWER = "viewer";
    /** Also uploads sources, answers questions, reports changes. */
    public static final String DEVELOPER = "developer";
    /** Also decides about findings and configures trackers. */
    public static final String SECURITY = "security";
    /** Also operates: dead letters, replay, catalogue, deletion. */
    public static final String ADMIN = "admin";

    private enum Rank {
        VIEWER,
        DEVELOPER,
        SECURITY,
        ADMIN
    }

    private Roles() {}

    /** The role with those it includes; empty for a name that is no role. */
    static Set<String> including(String role) {
        for (Rank rank : Rank.values()) {
            if (rank.name().toLowerCase(Locale.ROOT).equals(role)) {
                return EnumSet.range(Rank.VIEWER, rank).stream()
                        .map(r -> r.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
            }
        }
        return Set.of();
    }
}
