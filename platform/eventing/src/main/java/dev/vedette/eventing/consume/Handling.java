package dev.vedette.eventing.consume;

import dev.vedette.contracts.event.Headers;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import dev.vedette.eventing.crash.CrashPoint;
import dev.vedette.eventing.trace.TraceParent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;

/** One attempt of one handler at one event. */
@Singleton
class Handling {
    private final Cursor cursor;
    private final Tracer tracer;
    private final MeterRegistry metrics;

    @Inject
    Handling(Cursor cursor, OpenTelemetry telemetry, MeterRegistry metrics) {
        this.cursor = cursor;
        this.tracer = telemetry.getTracer("dev.vedette.eventing");
        this.metrics = metrics;
    }

    /** Continues the trace of the event and gives the handler a request context of its own. */
    <T extends Record> Outcome handle(EventHandler<T> handler, Incoming record, Received<T> event) throws Exception {
        Span span = tracer.spanBuilder("handle " + event.type().type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(TraceParent.context(record.headers().get(Headers.TRACE_PARENT)))
                .setAttribute("messaging.consumer.group.name", handler.consumer())
                .setAttribute("cloudevents.event_id", event.id())
                .startSpan();
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        Timer.Sample sample = Timer.start(metrics);
        String outcome = "failed";
        Scope current = span.makeCurrent();
        try {
            Outcome result = attempt(handler, event);
            outcome = result.name().toLowerCase(Locale.ROOT);
            return result;
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR, e.toString());
            throw e;
        } finally {
            sample.stop(metrics.timer("vedette.consumer.handle", "consumer", handler.consumer(), "outcome", outcome));
            if (activated) {
                request.terminate();
            }
            current.close();
            span.end();
        }
    }

    /** Commits together: the cursor, what the handler's action writes and its outbox rows. */
    private <T extends Record> Outcome attempt(EventHandler<T> handler, Received<T> event) throws Exception {
        if (cursor.passed(handler.consumer(), event)) {
            return Outcome.STALE;
        }
        Action action = handler.prepare(event);
        CrashPoint.hit("consumer.prepared");
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> {
            if (!cursor.move(handler.consumer(), event)) {
                return Outcome.STALE;
            }
            action.commit();
            CrashPoint.hit("consumer.before-commit");
            return Outcome.HANDLED;
        });
        CrashPoint.hit("consumer.committed-not-acked");
        return outcome;
    }
}
