package com.freedom13.local;

import java.util.Locale;

/// What the two jars of binaries call this computer.
record Platform(String postgresArchive, String redisServer) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String processor) {
        boolean arm = processor.equals("aarch64");
        boolean known = arm || processor.equals("amd64") || processor.equals("x86_64");
        String family = system.toLowerCase(Locale.ROOT);
        if (known && family.contains("linux")) {
            return arm
                    ? new Platform("postgres-linux-arm_64.txz", "redis-server-6.2.7-linux-arm64")
                    : new Platform("postgres-linux-x86_64.txz", "redis-server-6.2.6-v5-linux-amd64");
        }
        if (known && family.contains("mac")) {
            return arm
                    ? new Platform("postgres-darwin-arm_64.txz", "redis-server-6.2.6-v5-darwin-arm64")
                    : new Platform("postgres-darwin-x86_64.txz", "redis-server-6.2.6-v5-darwin-amd64");
        }
        throw new Refusal("There are no bundled servers for " + system + " on " + processor
                + ": set DATABASE_URL and REDIS_HOST to servers of your own.");
    }
}
