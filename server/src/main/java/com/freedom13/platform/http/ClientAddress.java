package com.freedom13.platform.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds whose address a request comes from, believing `X-Forwarded-For` only as far as trusted proxies wrote it.
public final class ClientAddress {
    private final List<String> networks;
    private final List<IpSubnetFilterRule> trusted;

    /// @param trustedProxies networks such as `10.0.0.0/8` or single addresses
    /// @throws IllegalArgumentException when one is not an address
    public ClientAddress(List<String> trustedProxies) {
        networks = trustedProxies;
        trusted = trustedProxies.stream().map(ClientAddress::rule).toList();
    }

    public List<String> networks() {
        return networks;
    }

    /// The key under which this client's requests are limited: an IPv4 address, or the /64 network of an IPv6
    /// address.
    ///
    /// @param peer the other end of the connection
    /// @param forwardedFor every `X-Forwarded-For` value, in order
    public String limitKey(InetAddress peer, List<String> forwardedFor) {
        if (forwardedFor.isEmpty() || !isTrusted(peer)) {
            return networkOf(peer);
        }
        InetAddress client = peer;
        List<String> hops = forwardedFor.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        for (int hop = hops.size() - 1; hop >= 0 && isTrusted(client); hop--) {
            InetAddress before = NetUtil.createInetAddressFromIpAddressString(hops.get(hop));
            if (before == null) {
                break;
            }
            client = before;
        }
        return networkOf(client);
    }

    private boolean isTrusted(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(rule -> rule.matches(socket));
    }

    private static String networkOf(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] network = address.getAddress();
        Arrays.fill(network, 8, 16, (byte) 0);
        return NetUtil.bytesToIpAddress(network) + "/64";
    }

    private static IpSubnetFilterRule rule(String network) {
        String[] parts = network.split("/", 2);
        @Nullable InetAddress address = NetUtil.createInetAddressFromIpAddressString(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException("«" + network + "» is not a network such as 10.0.0.0/8");
        }
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }
}
