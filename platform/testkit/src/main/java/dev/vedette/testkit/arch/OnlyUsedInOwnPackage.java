package dev.vedette.testkit.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No class of another package knows the class. */
final class OnlyUsedInOwnPackage extends ArchCondition<JavaClass> {

    OnlyUsedInOwnPackage() {
        super("only be used in their own package");
    }

    @Override
    public void check(JavaClass entity, ConditionEvents events) {
        for (Dependency use : entity.getDirectDependenciesToSelf()) {
            if (!use.getOriginClass().getPackageName().equals(entity.getPackageName())) {
                events.add(SimpleConditionEvent.violated(entity, use.getDescription()));
            }
        }
    }
}
