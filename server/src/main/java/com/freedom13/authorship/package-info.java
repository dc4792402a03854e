/// Who wrote what anonymously: the one place that could tell, and it tells only the author.
/// It shows no author to anybody and keeps nothing in the open: see the table `authorship`.
/// The rooms `post` and `comment` ask it; nobody else does.
@NullMarked
package com.freedom13.authorship;

import org.jspecify.annotations.NullMarked;
