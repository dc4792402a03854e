/// Who is calling: registration, log-in, tokens that turn, log-out, captcha. It keeps a row for each log-in and no
/// token; it does not know what a person may do or what a password looks like inside. `platform.http` asks it, once
/// for each request with a token, whose the token is.
@NullMarked
package com.freedom13.session;

import org.jspecify.annotations.NullMarked;
