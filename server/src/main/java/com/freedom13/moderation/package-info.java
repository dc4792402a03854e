/// Reports, the queue, decisions and the public log.
/// It decides and the owners obey: it writes no post and no comment itself.
/// Nobody decides on their own work.
@NullMarked
package com.freedom13.moderation;

import org.jspecify.annotations.NullMarked;
