package dev.vedette.eventing.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The W3C {@code traceparent} value. Uses the propagator directly, not the configured one: where the SDK is switched off
 * the context must still pass through.
 */
public final class TraceParent {
    private static final String NAME = "traceparent";
    private static final TextMapGetter<String> SINGLE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(NAME);
        }

        @Override
        public String get(String carrier, String key) {
            return NAME.equals(key) ? carrier : null;
        }
    };

    private TraceParent() {}

    /** Of the current span, or {@code null} when nothing is traced. */
    public static String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get(NAME);
    }

    /** The context the value stands for; the current one when it is {@code null} or malformed. */
    public static Context context(String traceParent) {
        return traceParent == null
                ? Context.current()
                : W3CTraceContextPropagator.getInstance().extract(Context.current(), traceParent, SINGLE);
    }
}
