package com.freedom13.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One part of a list, as `api.md` shapes it.
public record Page<T>(List<T> items, Pagination pagination) {

    /// How to go on from here: by number or by cursor, as it was asked.
    public sealed interface Pagination {}

    public record ByNumber(int page, int perPage, long total, long pages, boolean hasNext, boolean hasPrev)
            implements Pagination {}

    /// @param next the opaque cursor of the following part, null at the end of the list
    public record ByCursor(int perPage, @Nullable String next, boolean hasNext) implements Pagination {}

    public static <T> Page<T> numbered(List<T> items, PageRequest.Numbered request, long total) {
        long pages = (total + request.perPage() - 1) / request.perPage();
        boolean hasNext = request.page() < pages;
        return new Page<>(
                items, new ByNumber(request.page(), request.perPage(), total, pages, hasNext, request.page() > 1));
    }

    /// @param rows up to one row more than asked for: the extra one only says that there is a next part
    /// @param position what the cursor must remember of the last item
    public static <T> Page<T> after(List<T> rows, PageRequest.After request, Function<T, String> position) {
        boolean hasNext = rows.size() > request.perPage();
        List<T> items = hasNext ? rows.subList(0, request.perPage()) : rows;
        String next = hasNext ? request.seal().apply(position.apply(items.getLast())) : null;
        return new Page<>(items, new ByCursor(request.perPage(), next, hasNext));
    }

    public <U> Page<U> map(Function<T, U> change) {
        return new Page<>(items.stream().map(change).toList(), pagination);
    }
}
