/// People: their names, passwords, settings, roles and bans.
/// It does not know who is signed in, what anybody wrote or how a captcha looks.
/// Other rooms ask it who somebody is; `session` signs people in with it.
@NullMarked
package com.freedom13.account;

import org.jspecify.annotations.NullMarked;
