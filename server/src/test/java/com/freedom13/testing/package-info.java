/// What integration tests stand on: a running site with its databases, and people who use it over HTTP.
/// It knows the HTTP contract and nothing of the server's insides.
/// Every `…IT` asks [com.freedom13.testing.Site] for the site that all of them share, or starts one of its own.
@NullMarked
package com.freedom13.testing;

import org.jspecify.annotations.NullMarked;
