package com.freedom13.kernel;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for: by number or by cursor.
public sealed interface PageRequest {
    int DEFAULT_PER_PAGE = 20;
    int MAX_PER_PAGE = 100;

    int perPage();

    /// @param page from 1
    record Numbered(int page, int perPage) implements PageRequest {
        public int offset() {
            return (page - 1) * perPage;
        }
    }

    /// @param position where the part before ended; null at the beginning of the list
    /// @param seal makes the cursor of the next part out of a position, so that nobody can forge one
    record After(@Nullable String position, int perPage, UnaryOperator<String> seal) implements PageRequest {}
}
