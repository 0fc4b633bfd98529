package dev.orrery.apiserver.validation;

import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/** What an IP address looks like. */
final class AddressRules {

    private static final String PART = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(PART + "(\\." + PART + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(\\." + PART + ")*[0-9A-Fa-f.]*");

    private AddressRules() {}

    static Vector<String> faults(String address) {
        return isV4(address) || isV6(address)
                ? Vector.empty()
                : Vector.of("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
    }

    static boolean isV4(String address) {
        return V4.matcher(address).matches();
    }

    /** Near enough: hexadecimal groups between colons, of which there are two at least. */
    static boolean isV6(String address) {
        return address.indexOf(':') != address.lastIndexOf(':')
                && V6.matcher(address).matches();
    }
}
