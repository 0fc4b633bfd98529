package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Door;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What is told bit by bit over a connection that stays open. It knows how far it has come and is asked for what is new
 * whenever something may be, so a slow client reads later and holds up nobody.
 *
 * <p>Not safe for use by several threads at once.
 */
public interface Feed {

    String mediaType();

    /** What is new since it was last asked; empty when nothing is. */
    String next(Door door);

    /** Whether there will be no more. */
    boolean isOver();

    /** What a client is told from time to time although nothing is new; empty for nothing. */
    default String mark() {
        return "";
    }

    /** What is told at last, when its time is up. */
    default String end() {
        return mark();
    }

    /** How often it is to be asked although nobody has changed anything; none where only changes make it speak. */
    default Option<Duration> pulse() {
        return Option.none();
    }
}
