package com.freedom13.platform.redis;

/// Where Redis is. Its text never shows the password.
///
/// @param password empty when Redis asks for none
public record RedisAddress(String host, int port, String password) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
