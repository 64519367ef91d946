package dev.vedette.analysis.finding;

import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters that narrow the list of findings down. */
public class FindingFilter {
    @RestQuery
    String system;

    @RestQuery
    @Pattern(regexp = "applies|mitigated|not-applicable|unknown|gone")
    String status;

    @RestQuery
    @Pattern(regexp = "critical|high|medium|low")
    String severity;

    @RestQuery
    String layer;

    @RestQuery
    String threat;

    @RestQuery
    String component;

    /** {@code framework:id}, e.g. {@code owasp-llm-2025:LLM01}. */
    @RestQuery
    String framework;

    @RestQuery
    Boolean theoretical;

    private record Condition(String hql, String name, Object value) {}

    private List<Condition> conditions(String tenant) {
        List<Condition> all = new ArrayList<>();
        all.add(new Condition("tenant = :tenant", "tenant", tenant));
        all.add(new Condition("systemId = :system", "system", system));
        all.add(new Condition("status = :status", "status", status));
        all.add(new Condition("severity = :severity", "severity", severity));
        all.add(new Condition("layer = :layer", "layer", layer));
        all.add(new Condition("(threat = :threat or code = :threat)", "threat", threat));
        all.add(new Condition("array_contains(components, :component)", "component", component));
        all.add(new Condition("array_contains(frameworks, :framework)", "framework", framework));
        all.add(new Condition("theoretical = :theoretical", "theoretical", theoretical));
        return all.stream().filter(c -> c.value() != null).toList();
    }

    String where(String tenant) {
        return String.join(
                " and ", conditions(tenant).stream().map(Condition::hql).toList());
    }

    Map<String, Object> parameters(String tenant) {
        Map<String, Object> result = new HashMap<>();
        conditions(tenant).forEach(c -> result.put(c.name(), c.value()));
        return result;
    }
}
