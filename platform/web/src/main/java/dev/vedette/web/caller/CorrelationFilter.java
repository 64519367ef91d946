package dev.vedette.web.caller;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the correlation id from the request or makes one, and says it in logs and answer. */
final class CorrelationFilter {
    private final Correlation correlation;

    CorrelationFilter(Correlation correlation) {
        this.correlation = correlation;
    }

    @ServerRequestFilter(preMatching = true)
    void in(ContainerRequestContext request) {
        correlation.take(request.getHeaderString(Correlation.HEADER));
        MDC.put("correlationId", correlation.id());
    }

    @ServerResponseFilter
    void out(ContainerResponseContext response) {
        response.getHeaders().putSingle(Correlation.HEADER, correlation.id());
        MDC.remove("correlationId");
    }
}
