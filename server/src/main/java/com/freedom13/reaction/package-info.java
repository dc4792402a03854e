/// Likes: who likes what, and how many do.
/// It tells nobody who likes a post, and lets nobody like their own.
/// The counter itself belongs to the room `post`.
@NullMarked
package com.freedom13.reaction;

import org.jspecify.annotations.NullMarked;
