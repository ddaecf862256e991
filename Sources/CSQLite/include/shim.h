#ifndef KRING_CSQLITE_SHIM_H
#define KRING_CSQLITE_SHIM_H

// The calls of the system's SQLite that Swift and GRDB do not reach, and nothing else: sqlite3_db_config is variadic, and
// SQLITE_TRANSIENT is a cast. Everything else of sqlite3.h (status counters, version, compile options) is called as it is.
#include <sqlite3.h>

/// Turns defensive mode on and the trust in the schema off, and reads both back.
/// A result code; SQLITE_MISUSE when SQLite did not take a setting over.
int kring_sqlite_harden(sqlite3 *db);

/// Leaves the write-ahead log alone when this connection is the last to close: only the writer checkpoints.
int kring_sqlite_no_checkpoint_on_close(sqlite3 *db);

/// Whether defensive mode is on: 1, 0, or -1 when SQLite does not say.
int kring_sqlite_is_defensive(sqlite3 *db);

/// Binds a text that SQLite copies at once.
int kring_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count);

/// Binds bytes that SQLite copies at once; no bytes is an empty blob, not NULL.
int kring_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count);

#endif
