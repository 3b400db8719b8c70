package eu.tiltas.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a request comes from, to tell one sender from others for some minutes. */
public final class Sender {

    /** What is looked up as a literal and never asked of a name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private Sender() {}

    /**
     * The address of the one who asks: the last in the list of the proxies that is none of them.
     *
     * @param peer who is connected
     * @param forwarded {@code X-Forwarded-For}; may be null; believed only from a proxy
     */
    public static String of(String peer, String forwarded, Set<String> proxies) {
        Set<String> known = proxies.stream().map(Sender::canonical).collect(java.util.stream.Collectors.toSet());
        String sender = canonical(peer);
        String[] chain = forwarded == null ? new String[0] : forwarded.split(",");
        for (int i = chain.length - 1; i >= 0 && known.contains(sender); i--) {
            String before = canonical(chain[i].strip());
            if (before.isEmpty()) {
                break;
            }
            sender = before;
        }
        return network(sender);
    }

    /** One spelling of an address; empty if it is none. */
    private static String canonical(String address) {
        if (address == null || !LITERAL.matcher(address).matches()) {
            return "";
        }
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    /** Whoever has one address of IPv6 has a network of them. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES ? Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
