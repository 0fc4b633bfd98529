package dev.orrery.wire.codec;

/**
 * Where in a document the decoder is.
 *
 * @param struct the type whose field is being read, as Go's messages name it
 * @param path the members that lead here, with a dot between them; list indexes are left out as Go leaves them out
 * @param indexed the same with list indexes and keys of maps: {@code spec.containers[0].resources.requests.cpu}
 */
record Place(String struct, String path, String indexed) {

    static final Place ROOT = new Place("", "", "");

    Place field(String owner, String name) {
        String dot = path.isEmpty() ? "" : ".";
        return new Place(owner, path + dot + name, indexed + dot + name);
    }

    Place index(int index) {
        return new Place(struct, path, indexed + "[" + index + "]");
    }

    Place key(String key) {
        return new Place(struct, path, indexed + "." + key);
    }

    DecodeFault mismatch(String found, String expected) {
        return new DecodeFault(
                path,
                "json: cannot unmarshal " + found + " into Go struct field " + struct + "." + path + " of type "
                        + expected);
    }

    /** Go does not say which field is malformed; here it is added. */
    DecodeFault malformed(String message) {
        return new DecodeFault(path, indexed.isEmpty() ? message : message + " (" + indexed + ")");
    }
}
