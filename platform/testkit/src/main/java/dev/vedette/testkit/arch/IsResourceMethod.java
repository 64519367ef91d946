package dev.vedette.testkit.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;

/** Answers an HTTP method. Annotations by name: modules without REST have no such classes. */
final class IsResourceMethod extends DescribedPredicate<JavaMethod> {
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    IsResourceMethod() {
        super("answer an HTTP method");
    }

    @Override
    public boolean test(JavaMethod method) {
        return method.isMetaAnnotatedWith(HTTP_METHOD) && !method.getOwner().isAnnotatedWith(REST_CLIENT);
    }
}
