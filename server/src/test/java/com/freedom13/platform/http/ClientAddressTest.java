package com.freedom13.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final ClientAddress NOBODY_TRUSTED = new ClientAddress(List.of());
    private static final ClientAddress BEHIND_PROXIES = new ClientAddress(List.of("10.0.0.0/8", "2001:db8:1::1"));

    @Test
    void whoIsNoProxyCannotClaimAnotherAddress() {
        assertThat(key(NOBODY_TRUSTED, "203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
        assertThat(key(BEHIND_PROXIES, "203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
    }

    @Test
    void theLastHopThatIsNoProxyIsTheClient() {
        assertThat(key(BEHIND_PROXIES, "10.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(key(BEHIND_PROXIES, "10.0.0.1", "192.0.2.66, 198.51.100.1, 10.0.0.2"))
                .isEqualTo("198.51.100.1");
        assertThat(key(BEHIND_PROXIES, "2001:db8:1::1", "198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void severalHeadersAreReadInTheirOrder() {
        assertThat(key(BEHIND_PROXIES, "10.0.0.1", "192.0.2.66", "198.51.100.1, 10.0.0.2"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void aProxyThatNamesNobodyIsItselfTheClient() {
        assertThat(key(BEHIND_PROXIES, "10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(key(BEHIND_PROXIES, "10.0.0.1", "unknown")).isEqualTo("10.0.0.1");
        assertThat(key(BEHIND_PROXIES, "10.0.0.1", "")).isEqualTo("10.0.0.1");
    }

    @Test
    void nobodyResolvesANameThatAStrangerSends() {
        assertThat(key(BEHIND_PROXIES, "10.0.0.1", "evil.example")).isEqualTo("10.0.0.1");
    }

    @Test
    void oneNetworkOfIpv6IsOneClient() {
        String one = key(NOBODY_TRUSTED, "2001:db8:7:8:1::1");
        assertThat(key(NOBODY_TRUSTED, "2001:db8:7:8:ffff:ffff:ffff:ffff"))
                .isEqualTo(one)
                .endsWith("/64");
        assertThat(key(NOBODY_TRUSTED, "2001:db8:7:9::1")).isNotEqualTo(one);
        assertThat(key(BEHIND_PROXIES, "10.0.0.1", "2001:db8:7:8::abcd")).isEqualTo(one);
    }

    /// A socket that listens for both kinds shows an IPv4 peer as one mapped into IPv6.
    @Test
    void aMappedIpv4AddressIsAnIpv4Address() {
        assertThat(key(NOBODY_TRUSTED, "::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(key(BEHIND_PROXIES, "10.0.0.1", "::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    private static String key(ClientAddress addresses, String peer, String... forwardedFor) {
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(peer);
        return addresses.limitKey(address, List.of(forwardedFor));
    }
}
