package com.freedom13.platform.problem;

/// A refusal that the house can give. Each room keeps its own in an enum.
///
/// Title and detail are looked up in `messages/*.properties` under `problem.<code>.title` and
/// `problem.<code>.detail`.
public interface ProblemType {
    /// The enum constant's name.
    String name();

    /// The HTTP status.
    int status();

    /// The stable kebab-case word that programs may rely on.
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
