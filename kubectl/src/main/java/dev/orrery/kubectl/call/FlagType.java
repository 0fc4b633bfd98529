package dev.orrery.kubectl.call;

import dev.orrery.kubectl.text.GoDuration;
import io.vavr.control.Option;
import io.vavr.control.Try;

/** What the value of a flag must be; checked before the verb does anything. */
public enum FlagType {
    TEXT(""),
    SWITCH("strconv.ParseBool: parsing %s: invalid syntax"),
    NUMBER("strconv.ParseInt: parsing %s: invalid syntax"),
    DURATION("time: invalid duration %s");

    private final String complaint;

    FlagType(String complaint) {
        this.complaint = complaint;
    }

    /** What is wrong with a value, as Go's parsers say it. */
    Option<String> fault(String value) {
        boolean fits = switch (this) {
            case TEXT -> true;
            case SWITCH -> truth(value).isDefined();
            case NUMBER -> number(value).isDefined();
            case DURATION -> GoDuration.parse(value).isDefined();
        };
        return fits ? Option.none() : Option.some(String.format(complaint, '"' + value + '"'));
    }

    static Option<Boolean> truth(String value) {
        return switch (value) {
            case "true", "True", "TRUE", "t", "T", "1" -> Option.some(true);
            case "false", "False", "FALSE", "f", "F", "0" -> Option.some(false);
            default -> Option.none();
        };
    }

    static Option<Long> number(String value) {
        return Try.of(() -> Long.parseLong(value)).toOption();
    }
}
