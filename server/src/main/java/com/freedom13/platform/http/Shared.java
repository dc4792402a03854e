package com.freedom13.platform.http;

import com.freedom13.platform.cache.Topic;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a read whose answer is the same for every stranger, so that it is kept ready as bytes.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shared {
    /// The change of what drops it.
    Topic topic();

    /// How long it is kept when nothing changes.
    int seconds();
}
