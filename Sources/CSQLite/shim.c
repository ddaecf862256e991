#include "shim.h"

int kring_sqlite_harden(sqlite3 *db) {
    int now = -1;
    int rc = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, &now);
    if (rc != SQLITE_OK) return rc;
    if (now != 1) return SQLITE_MISUSE;
    rc = sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &now);
    if (rc != SQLITE_OK) return rc;
    return now == 0 ? SQLITE_OK : SQLITE_MISUSE;
}

int kring_sqlite_no_checkpoint_on_close(sqlite3 *db) {
    int now = -1;
    int rc = sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &now);
    if (rc != SQLITE_OK) return rc;
    return now == 1 ? SQLITE_OK : SQLITE_MISUSE;
}

int kring_sqlite_is_defensive(sqlite3 *db) {
    int now = -1;
    return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, -1, &now) == SQLITE_OK ? now : -1;
}

int kring_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
    return sqlite3_bind_text(statement, index, bytes == 0 ? "" : bytes, count, SQLITE_TRANSIENT);
}

int kring_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
    if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}
