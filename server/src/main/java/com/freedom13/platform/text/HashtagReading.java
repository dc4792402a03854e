package com.freedom13.platform.text;

/// What came of reading a tag: the tag, or why it is none.
public sealed interface HashtagReading permits Hashtag, HashtagReading.Fault {

    /// The ways in which a text is no tag.
    enum Fault implements HashtagReading {
        /// It holds NUL or half of a surrogate pair.
        MALFORMED,
        /// Nothing is left of it once `#`, spaces and signs are gone.
        EMPTY,
        /// It has neither a letter nor a digit.
        NO_LETTER,
        /// It is longer than [Hashtag#MAX_LENGTH] code points, as shown or as stored.
        TOO_LONG
    }
}
