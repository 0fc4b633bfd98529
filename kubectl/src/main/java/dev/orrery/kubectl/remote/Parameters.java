package dev.orrery.kubectl.remote;

import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What stands behind the question mark of a URL. */
record Parameters(Vector<Tuple2<String, String>> all) {

    static final Parameters NONE = new Parameters(Vector.empty());

    Parameters with(String name, String value) {
        return new Parameters(all.append(new Tuple2<>(name, value)));
    }

    Parameters with(String name, Option<?> value) {
        return value.map(given -> with(name, given.toString())).getOrElse(this);
    }

    /** With a switch that is on; without it, where it is off. */
    Parameters on(String name, boolean isOn) {
        return isOn ? with(name, "true") : this;
    }

    /** As it stands in a URL, the question mark before it. */
    String text() {
        return all.isEmpty()
                ? ""
                : all.map(pair -> pair._1() + "=" + escaped(pair._2())).mkString("?", "&", "");
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
