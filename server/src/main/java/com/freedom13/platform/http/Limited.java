package com.freedom13.platform.http;

import com.freedom13.platform.limit.RateLimit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the limit of a route. Without it a read counts as [RateLimit#READ] and everything else as [RateLimit#WRITE].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Limited {
    RateLimit value();
}
