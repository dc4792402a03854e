package com.freedom13.account;

import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// A person's page for everybody.
@Path("/")
public class ProfileResource {
    private final Accounts accounts;
    private final PostsCount posts;

    public ProfileResource(Accounts accounts, PostsCount posts) {
        this.accounts = accounts;
        this.posts = posts;
    }

    @GET
    @Path("/users/{username}")
    @PermitAll
    public ProfileView get(@PathParam("username") String username) {
        Account account = accounts.findByName(username).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return ProfileView.of(account, posts.of(account.id()));
    }
}
