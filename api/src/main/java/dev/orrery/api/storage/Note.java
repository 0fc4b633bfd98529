package dev.orrery.api.storage;

import io.vavr.control.Option;

/**
 * Something that is no object of the API and must outlive the process all the same: what nodes know of their containers and
 * volumes.
 *
 * @param name under which it replaces what was noted before
 * @param content a record of plain values, of times, of collections and of further records, of which a store needs to know no
 *     more; none for what is no more
 */
public record Note(String name, Option<Record> content) {}
