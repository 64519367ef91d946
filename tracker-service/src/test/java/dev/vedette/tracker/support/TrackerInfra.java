package dev.vedette.tracker.support;

import dev.vedette.testkit.infra.InfraResource;
import java.util.HashMap;
import java.util.Map;

/** Real Postgres and broker; the workers stand still until a test moves them. */
public class TrackerInfra extends InfraResource {
    /** 32 bytes of nothing secret. */
    public static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Override
    public void init(Map<String, String> arguments) {
        super.init(Map.of("schema", "tracker"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        config.put("vedette.tracker.worker.enabled", "false");
        config.put("vedette.tracker.master-key", MASTER_KEY);
        config.put("vedette.tracker.plain-http-hosts", "127.0.0.1");
        config.put("vedette.tracker.timeout", "2s");
        config.put("quarkus.http.test-port", "0");
        return config;
    }
}
