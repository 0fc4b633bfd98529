package dev.orrery.wire.json;

/**
 * One place where a text is not well formed.
 *
 * @param line counted from 1, in the whole text that was read
 * @param column counted from 1, in characters
 */
public record SyntaxFault(String message, int line, int column) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
