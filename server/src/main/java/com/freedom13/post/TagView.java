package com.freedom13.post;

/// A tag in the form first used, and how many posts everybody can find under it.
public record TagView(String name, int postsCount) {}
