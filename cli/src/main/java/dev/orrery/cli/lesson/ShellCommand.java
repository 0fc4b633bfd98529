package dev.orrery.cli.lesson;

import io.vavr.collection.Vector;

/**
 * A command line as a shell would take it apart.
 *
 * @param words after quotes and continuations are resolved
 * @param input the here-document; empty when there is none
 * @param typed as the lesson shows it
 */
public record ShellCommand(Vector<String> words, String input, String typed) {}
