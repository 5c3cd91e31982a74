#include "archive/schema.h"

/* A file holds one document, or, as NDJSON, several. A finding belongs to a document or to a series; it is never deleted:
** 'gone' is the run that no longer found it. 'touched' are the series to compare again: what is left of a run that was
** killed. A file's 'why' says that it could not be audited. */
static const char first[] =
    "CREATE TABLE contexts ("
    "  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE) STRICT;"
    "CREATE TABLE runs ("
    "  id INTEGER PRIMARY KEY, began TEXT NOT NULL, ended TEXT, context INTEGER NOT NULL REFERENCES contexts,"
    "  paths TEXT NOT NULL, files INTEGER NOT NULL DEFAULT 0, audited INTEGER NOT NULL DEFAULT 0,"
    "  removed INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0) STRICT;"
    "CREATE TABLE files ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER NOT NULL,"
    "  changed INTEGER NOT NULL, node INTEGER NOT NULL, content TEXT NOT NULL, context INTEGER NOT NULL, why TEXT) STRICT;"
    "CREATE INDEX files_failed ON files (id) WHERE why IS NOT NULL;"
    "CREATE TABLE documents ("
    "  id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files, path TEXT NOT NULL, head TEXT NOT NULL,"
    "  about TEXT NOT NULL,"
    "  UNIQUE (file, path)) STRICT;"
    "CREATE TABLE series ("
    "  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, why TEXT) STRICT;"
    "CREATE TABLE members ("
    "  series INTEGER NOT NULL REFERENCES series, document INTEGER NOT NULL REFERENCES documents, place INTEGER NOT NULL,"
    "  fact TEXT NOT NULL) STRICT;"
    "CREATE INDEX members_series ON members (series, document);"
    "CREATE INDEX members_document ON members (document, place);"
    "CREATE TABLE touched ("
    "  series INTEGER PRIMARY KEY REFERENCES series) STRICT;"
    "CREATE TABLE findings ("
    "  id INTEGER PRIMARY KEY, document INTEGER, series INTEGER, path TEXT NOT NULL, fingerprint TEXT NOT NULL,"
    "  rule TEXT NOT NULL, severity INTEGER NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL, json TEXT NOT NULL,"
    "  first INTEGER NOT NULL REFERENCES runs, moved INTEGER REFERENCES runs, gone INTEGER REFERENCES runs,"
    "  cause TEXT NOT NULL) STRICT;"
    "CREATE INDEX findings_document ON findings (document) WHERE gone IS NULL;"
    "CREATE INDEX findings_series ON findings (series) WHERE gone IS NULL;"
    "CREATE INDEX findings_fingerprint ON findings (fingerprint);"
    "CREATE INDEX findings_first ON findings (first);"
    "CREATE INDEX findings_moved ON findings (moved) WHERE moved IS NOT NULL;"
    "CREATE INDEX findings_gone ON findings (gone) WHERE gone IS NOT NULL;";

const char *const schema_steps[SCHEMA_VERSION] = { first };
