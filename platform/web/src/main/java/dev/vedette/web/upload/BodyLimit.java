package dev.vedette.web.upload;

import dev.vedette.web.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body by its declared length, before it is read; the server's own limit stops one without a length. */
final class BodyLimit {
    private final long limit;

    BodyLimit(@ConfigProperty(name = "vedette.upload.max-size", defaultValue = "64M") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            throw ProblemException.tooLarge(
                    "The body has " + length + " bytes; at most " + limit + " are taken.",
                    "Content-Length",
                    "Send only what describes the system, in several requests if need be.");
        }
    }
}
