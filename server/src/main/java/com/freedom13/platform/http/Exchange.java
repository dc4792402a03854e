package com.freedom13.platform.http;

import com.freedom13.kernel.Caller;
import com.freedom13.kernel.Language;
import com.freedom13.platform.cache.Topic;
import com.freedom13.platform.limit.Verdict;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// One request and what the house knows of it so far. It belongs to one request and travels with it.
public final class Exchange {
    private static final String KEY = Exchange.class.getName();

    private final String id;
    private final long startedAt = System.nanoTime();
    private final Language language;
    private final String address;
    private String route = "other";
    private @Nullable Caller caller;
    private @Nullable Verdict verdict;
    private @Nullable Topic topic;
    private int generation;

    private Exchange(HttpServerRequest request, String address) {
        id = newId();
        language = languageOf(request.getHeader("Accept-Language"));
        this.address = address;
    }

    static Exchange begin(RoutingContext context, String address) {
        Exchange exchange = new Exchange(context.request(), address);
        context.put(KEY, exchange);
        return exchange;
    }

    /// @throws IllegalStateException for a request that did not come through the front door
    public static Exchange of(RoutingContext context) {
        Exchange exchange = context.get(KEY);
        if (exchange == null) {
            throw new IllegalStateException("A request came in past the front door");
        }
        return exchange;
    }

    /// What the reader sees in `X-Request-Id` and the operator in the log.
    public String id() {
        return id;
    }

    public Language language() {
        return language;
    }

    /// Whose requests are counted together; never logged.
    public String address() {
        return address;
    }

    /// The route's template, never the path: paths name posts.
    public String route() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    /// Who asks; a stranger until somebody proved otherwise.
    public Caller caller() {
        return caller == null ? new Caller(null, language) : caller;
    }

    void setCaller(Caller caller) {
        this.caller = caller;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    void limitedBy(Verdict another) {
        verdict = verdict == null ? another : verdict.stricter(another);
    }

    /// Notes, before any row is read, of which generation of its topic the answer will tell.
    void reads(Topic topic, int generation) {
        this.topic = topic;
        this.generation = generation;
    }

    /// Null unless the answer is one that strangers share.
    @Nullable
    Topic topic() {
        return topic;
    }

    int generation() {
        return generation;
    }

    long startedAt() {
        return startedAt;
    }

    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        char[] id = new char[16];
        long bits = random.nextLong();
        for (int i = 0; i < id.length; i++) {
            id[i] = Character.forDigit((int) (bits & 15), 16);
            bits >>>= 4;
        }
        return new String(id);
    }

    /// Ukrainian unless English is asked for before it.
    static Language languageOf(@Nullable String accept) {
        if (accept == null) {
            return Language.UK;
        }
        String wanted = accept.toLowerCase(java.util.Locale.ROOT);
        if (!wanted.contains("en") || wanted.startsWith("uk,") || wanted.startsWith("uk-ua,")) {
            return Language.UK;
        }
        try {
            String best = java.util.Locale.lookupTag(
                    java.util.Locale.LanguageRange.parse(wanted), java.util.List.of("uk", "en"));
            return "en".equals(best) ? Language.EN : Language.UK;
        } catch (IllegalArgumentException malformed) {
            return Language.UK;
        }
    }
}
