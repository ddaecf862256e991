#ifndef KRING_CSQLITE_SHIM_H
#define KRING_CSQLITE_SHIM_H
#include <sqlite3.h>
int kring_sqlite_harden(sqlite3 *db);
#endif
