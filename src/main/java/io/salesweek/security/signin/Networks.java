package io.salesweek.security.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose an address is: of IPv6 everybody has 2 to the power of 64 of their own, so their first half counts. */
final class Networks {

    private static final int LONGEST = 64;
    private static final int HALF = 8;

    private Networks() {}

    /** A short key; something that is no address stands for itself. */
    static String of(String address) {
        if (address.length() > LONGEST) {
            return "";
        }
        return address.contains(":") ? network(address) : address;
    }

    /** With a colon it is never looked up as a name. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(HALF, bytes.length));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
