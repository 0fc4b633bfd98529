package dev.orrery.cli.lesson;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * A Markdown file that runs.
 *
 * @param text the file, line by line, for those who rewrite it
 * @param files blocks that carry a file name, as they are at the end
 * @param steps the commands of all {@code console} blocks, in order
 */
public record Lesson(
        String name, Vector<String> text, FrontMatter frontMatter, Map<String, String> files, Vector<Step> steps) {

    /**
     * One command and what it is said to print.
     *
     * @param line of the command, from 1
     * @param command as it was typed, continued lines and here-documents included
     * @param expected the lines after it
     * @param outputLine of the first line after it, from 1
     * @param files that the lesson has brought so far, by name
     */
    public record Step(
            int line, ShellCommand command, Vector<String> expected, int outputLine, Map<String, String> files) {}
}
