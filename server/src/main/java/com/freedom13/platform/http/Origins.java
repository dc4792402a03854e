package com.freedom13.platform.http;

import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Tells our own pages from other people's, by the `Origin` that browsers send.
public final class Origins {
    private final @Nullable URI publicUrl;
    private final boolean secure;

    /// @param publicUrl where the site is for its readers; null means wherever a request says it came to
    public Origins(@Nullable URI publicUrl) {
        this.publicUrl = publicUrl;
        this.secure = publicUrl != null && "https".equals(publicUrl.getScheme());
    }

    /// Whether cookies may travel over https only.
    public boolean secure() {
        return secure;
    }

    /// @throws Problem 403 `csrf` when a page of somebody else's sent this request
    public void requireOwn(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin != null && !isOwn(origin, request.getHeaderString("Host"))) {
            throw new Problem(CommonProblem.CSRF);
        }
    }

    boolean isOwn(String origin, @Nullable String host) {
        if (publicUrl != null) {
            String own = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
            return origin.equalsIgnoreCase(own);
        }
        int authority = origin.indexOf("://");
        return authority > 0 && origin.substring(authority + 3).equalsIgnoreCase(host);
    }
}
