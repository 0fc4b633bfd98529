package dev.orrery.cli.lesson;

/**
 * Why a lesson cannot run.
 *
 * @param line where in the file, from 1
 */
public record LessonFault(int line, String message) {}
