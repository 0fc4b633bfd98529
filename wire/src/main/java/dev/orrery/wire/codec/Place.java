package dev.orrery.wire.codec;

/**
 * Where in a document the decoder is.
 *
 * @param struct the type whose field is being read, as Go's messages name it
 * @param path the members that lead here, with a dot between them; list indexes are left out as Go leaves them out
 */
record Place(String struct, String path) {

    static final Place ROOT = new Place("", "");

    Place field(String owner, String name) {
        return new Place(owner, path.isEmpty() ? name : path + "." + name);
    }

    DecodeFault mismatch(String found, String expected) {
        return new DecodeFault(
                path,
                "json: cannot unmarshal " + found + " into Go struct field " + struct + "." + path + " of type "
                        + expected);
    }

    DecodeFault malformed(String message) {
        return new DecodeFault(path, message);
    }
}
