package dev.orrery.cli.lesson;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that opens a block of code in Markdown.
 *
 * @param mark three or more backticks or tildes
 * @param language the first word after them
 * @param file the second word: the block is that file
 * @param indent how far the block is indented
 * @see <a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">Fenced code blocks</a>
 */
record Fence(String mark, String language, String file, int indent) {

    private static final Pattern OPENING = Pattern.compile("( {0,3})(`{3,}|~{3,})\\s*([^\\s`]*)\\s*([^\\s`]*)[^`]*");

    static Option<Fence> opening(String line) {
        Matcher match = OPENING.matcher(line);
        return match.matches()
                ? Option.some(new Fence(
                        match.group(2),
                        match.group(3),
                        match.group(4),
                        match.group(1).length()))
                : Option.none();
    }

    boolean isClosedBy(String line) {
        String bare = line.strip();
        return bare.length() >= mark.length() && bare.chars().allMatch(each -> each == mark.charAt(0));
    }

    String unindent(String line) {
        int blanks = 0;
        while (blanks < indent && blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return line.substring(blanks);
    }
}
