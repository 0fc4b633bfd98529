package dev.orrery.cli.verb;

import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** One of Orrery's own words. */
interface OrreryVerb {

    /** How it is typed, for whoever typed it otherwise. */
    String usage();

    /**
     * Does it.
     *
     * @return what to print, or why it cannot be done
     */
    Either<String, Vector<String>> run(Controls controls, Vector<String> words);
}
