package dev.vedette.web.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters {@code page} (from 0) and {@code size} (1 to {@value #MAX_SIZE}); used with {@code @BeanParam}. */
public class Paging {
    public static final int MAX_SIZE = 500;

    @RestQuery
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000)
    int page;

    @RestQuery
    @DefaultValue("50")
    @Min(1)
    @Max(MAX_SIZE)
    int size;

    public Paging() {}

    public Paging(int page, int size) {
        this.page = page;
        this.size = size;
    }

    public int page() {
        return page;
    }

    public int size() {
        return size;
    }

    public int offset() {
        return Math.multiplyExact(page, size);
    }
}
