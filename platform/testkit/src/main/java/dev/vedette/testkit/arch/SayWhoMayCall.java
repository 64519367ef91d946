package dev.vedette.testkit.arch;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** A security annotation on the method or its class. */
final class SayWhoMayCall extends ArchCondition<JavaMethod> {
    private static final List<String> ANNOTATIONS = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated",
            "io.quarkus.security.PermissionsAllowed");

    SayWhoMayCall() {
        super("have @RolesAllowed, @PermitAll, @DenyAll, @Authenticated or @PermissionsAllowed, or their class has");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean said = ANNOTATIONS.stream()
                .anyMatch(name ->
                        method.isAnnotatedWith(name) || method.getOwner().isAnnotatedWith(name));
        if (!said) {
            events.add(SimpleConditionEvent.violated(
                    method,
                    method.getFullName() + " does not say who may call it (" + method.getSourceCodeLocation() + ")"));
        }
    }
}
