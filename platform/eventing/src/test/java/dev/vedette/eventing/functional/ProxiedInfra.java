package dev.vedette.eventing.functional;

import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.infra.InfraResource;
import dev.vedette.testkit.infra.Postgres;
import dev.vedette.testkit.proxy.TcpProxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The usual infrastructure, with a fault proxy before Postgres. */
public class ProxiedInfra extends InfraResource {
    private TcpProxy proxy;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        Postgres postgres = Infra.get().postgres();
        proxy = TcpProxy.to(postgres.host(), postgres.port());
        settings.compute(
                "quarkus.datasource.jdbc.url",
                (name, url) -> url.replace(":" + postgres.port() + "/", ":" + proxy.port() + "/"));
        settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "1");
        return settings;
    }

    /** As a JDK type: this class and the test may come from different class loaders. */
    @Override
    public void inject(TestInjector injector) {
        Consumer<Boolean> silence = silent -> {
            if (silent) {
                proxy.stall();
            } else {
                proxy.heal();
            }
        };
        injector.injectIntoFields(silence, new TestInjector.MatchesType(Consumer.class));
    }

    @Override
    public void stop() {
        proxy.close();
        super.stop();
    }
}
