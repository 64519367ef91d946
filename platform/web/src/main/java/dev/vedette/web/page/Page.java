package dev.vedette.web.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page number of this page, from 0
 * @param size items asked for per page
 * @param total items on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }

    /** One page of a list that is at hand as a whole. */
    public static <T> Page<T> part(List<T> all, Paging paging) {
        List<T> items = all.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Page<>(items, paging.page(), paging.size(), all.size());
    }

    public static <E, T> Page<T> of(List<E> found, Paging paging, long total, Function<E, T> view) {
        return new Page<>(found.stream().map(view).toList(), paging.page(), paging.size(), total);
    }
}
