package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.StoreFault;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite reports, as a sentence that says what to do. */
final class Trouble {

    /** The lower byte of a code is the sort of error, the rest the particular one. */
    private static final int SORT = 0xff;

    private Trouble() {}

    static StoreFault with(Path file, SQLException thrown) {
        return new StoreFault(sentence(file, thrown), thrown);
    }

    private static String sentence(Path file, SQLException thrown) {
        return switch (sort(thrown)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                file + " is in use by another process: stop that one, or choose another folder for the data";
            case SQLITE_NOTADB ->
                file + " is no database: move it out of the way, or choose another folder for the data";
            case SQLITE_CORRUPT ->
                file + " is damaged: put a copy of the folder in its place, or begin with an empty one";
            case SQLITE_FULL ->
                file + " cannot grow, the disk is full: make room and start again; nothing that was"
                        + " acknowledged is lost";
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
                file + " cannot be opened for writing: see to its rights, or choose another folder for the data";
            case SQLITE_IOERR ->
                file + " cannot be read or written, the disk fails (" + thrown.getMessage()
                        + "): see to the disk and start again";
            default -> file + " cannot be used: " + thrown.getMessage();
        };
    }

    private static SQLiteErrorCode sort(SQLException thrown) {
        return thrown instanceof SQLiteException known
                ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & SORT)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
