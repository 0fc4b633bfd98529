/**
 * A store of objects that outlives its process: an SQLite database in a folder.
 *
 * <p>Each version of an object is one row, written once: its JSON as the API prints it. A second table says which version
 * each key has now, a third why each commit happened, a fourth what the kinds are that the rows are of.
 */
@NullMarked
package dev.orrery.storage.objects.sqlite;

import org.jspecify.annotations.NullMarked;
