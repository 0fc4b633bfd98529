package dev.orrery.wire.json;

/**
 * One place where a text is not well formed.
 *
 * @param line counted from 1, in the whole text that was read
 * @param column counted from 1, in characters
 * @param goLine the line that kubectl names: go-yaml counts within one document, and some faults from 0; 0 where it names none
 */
public record SyntaxFault(String message, int line, int column, int goLine) {

    public SyntaxFault(String message, int line, int column) {
        this(message, line, column, line);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
