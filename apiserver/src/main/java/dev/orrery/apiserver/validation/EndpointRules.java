package dev.orrery.apiserver.validation;

import dev.orrery.model.core.EndpointAddress;
import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.EndpointSubset;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.discovery.EndpointSlice;
import io.vavr.collection.Vector;

/** What Endpoints and EndpointSlices must be. */
final class EndpointRules {

    private static final Vector<String> ADDRESS_TYPES = Vector.of("FQDN", "IPv4", "IPv6");

    private EndpointRules() {}

    static void of(Endpoints endpoints, Faults faults) {
        int index = 0;
        for (EndpointSubset subset : endpoints.subsets()) {
            subset(subset, Path.of("subsets").index(index++), faults);
        }
    }

    private static void subset(EndpointSubset subset, Path path, Faults faults) {
        if (subset.addresses().isEmpty() && subset.notReadyAddresses().isEmpty()) {
            faults.required(path, "must specify `addresses` or `notReadyAddresses`");
        }
        addresses(subset.addresses(), path.field("addresses"), faults);
        addresses(subset.notReadyAddresses(), path.field("notReadyAddresses"), faults);
        int index = 0;
        for (EndpointPort port : subset.ports()) {
            Path here = path.field("ports").index(index++);
            if (subset.ports().size() > 1 && port.name().getOrElse("").isEmpty()) {
                faults.required(here.field("name"));
            }
            PortRules.number(port.port(), here.field("port"), faults);
            PortRules.protocol(port.protocol().getOrElse(""), here.field("protocol"), faults);
        }
    }

    private static void addresses(Vector<EndpointAddress> addresses, Path path, Faults faults) {
        int index = 0;
        for (EndpointAddress address : addresses) {
            String ip = address.ip();
            Path here = path.index(index++).field("ip");
            Vector<String> wrong = AddressRules.faults(ip);
            faults.invalidText(here, ip, wrong);
            if (!wrong.isEmpty()) {
                faults.invalidText(here, ip, "must be a valid IP address");
            } else if (ip.startsWith("127.")) {
                faults.invalidText(here, ip, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
            }
        }
    }

    static void of(EndpointSlice slice, Faults faults) {
        if (slice.addressType().isEmpty()) {
            faults.required(Path.of("addressType"));
        } else {
            faults.oneOf(Path.of("addressType"), slice.addressType(), ADDRESS_TYPES);
        }
    }
}
