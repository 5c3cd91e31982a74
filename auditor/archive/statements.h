/*
** statements.h -- every statement that an archive runs. Private to archive/.
*/
#ifndef AUDITOR_ARCHIVE_STATEMENTS_H
#define AUDITOR_ARCHIVE_STATEMENTS_H

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/record.h"

#define ARCHIVE_STATEMENTS(X)                                                                                              \
    X(CONTEXT_ADD, "INSERT OR IGNORE INTO contexts (hash) VALUES (?1)")                                                    \
    X(CONTEXT_FIND, "SELECT id FROM contexts WHERE hash = ?1")                                                             \
    X(RUN_LAST, "SELECT id, context, paths FROM runs WHERE ended IS NULL ORDER BY id DESC LIMIT 1")                        \
    X(RUN_PREVIOUS, "SELECT id, context FROM runs WHERE ended IS NOT NULL ORDER BY id DESC LIMIT 1")                       \
    X(RUN_ADD, "INSERT INTO runs (began, context, paths) VALUES (?1, ?2, ?3)")                                             \
    X(RUN_CONTEXT, "UPDATE runs SET context = ?2, paths = ?3 WHERE id = ?1")                                               \
    X(RUN_END, "UPDATE runs SET ended = ?2, files = ?3, audited = ?4, removed = ?5, failed = ?6 WHERE id = ?1")            \
    X(FILE_LAST, "SELECT coalesce(max(id), 0) FROM files")                                                                 \
    X(FILE_PAGE, "SELECT id, context, path, content, size, modified, changed, node FROM files WHERE path > ?1"             \
                 " AND id <= ?3 ORDER BY path LIMIT ?2")                                                                   \
    X(FILE_PUT, "INSERT INTO files (path, size, modified, changed, node, content, context, why)"                           \
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (path) DO UPDATE SET size = ?2, modified = ?3,"      \
                " changed = ?4, node = ?5, content = ?6, context = ?7, why = ?8 RETURNING id")                             \
    X(FILE_STAMP, "UPDATE files SET size = ?2, modified = ?3, changed = ?4, node = ?5 WHERE id = ?1")                      \
    X(FILE_REMOVE, "DELETE FROM files WHERE id = ?1")                                                                      \
    X(DOCUMENT_LIST, "SELECT id, path FROM documents WHERE file = ?1 ORDER BY id")                                         \
    X(DOCUMENT_ADD, "INSERT INTO documents (file, path, head, about) VALUES (?1, ?2, ?3, ?4)")                             \
    X(DOCUMENT_HEAD, "UPDATE documents SET head = ?2, about = ?3 WHERE id = ?1 AND (head <> ?2 OR about <> ?3)")           \
    X(DOCUMENT_REMOVE, "DELETE FROM documents WHERE id = ?1")                                                              \
    X(SERIES_FIND, "SELECT id FROM series WHERE key = ?1")                                                                 \
    X(SERIES_ADD, "INSERT INTO series (key) VALUES (?1)")                                                                  \
    X(SERIES_WHY, "UPDATE series SET why = ?2 WHERE id = ?1 AND why IS NOT ?2")                                            \
    X(SERIES_SWEEP, "DELETE FROM series WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM members WHERE series = ?1)")           \
    X(MEMBER_LIST, "SELECT m.series, m.fact, d.about FROM members AS m JOIN documents AS d ON d.id = m.document"           \
                   " WHERE m.document = ?1 ORDER BY m.place")                                                              \
    X(MEMBER_ADD, "INSERT INTO members (series, document, place, fact)   VALUES (?1, ?2, ?3, ?4)")                         \
    X(MEMBER_REMOVE, "DELETE FROM members WHERE document = ?1")                                                            \
    X(MEMBER_RECORDS, "SELECT '" RECORD_BEGIN "' || d.about || '" RECORD_MIDDLE "' || m.fact || '" RECORD_END "' AS record" \
                      " FROM members AS m JOIN documents AS d ON d.id = m.document WHERE m.series = ?1 ORDER BY record")   \
    X(MEMBER_SPREAD, "SELECT min(document) < max(document) FROM members WHERE series = ?1")                                \
    X(TOUCH, "INSERT OR IGNORE INTO touched VALUES (?1)")                                                                  \
    X(TOUCH_OF, "INSERT OR IGNORE INTO touched SELECT series FROM members WHERE document = ?1")                            \
    X(TOUCH_ALL, "INSERT OR IGNORE INTO touched SELECT id FROM series")                                                    \
    X(TOUCHED, "SELECT series FROM touched WHERE series > ?1 ORDER BY series LIMIT ?2")                                    \
    X(TOUCHED_ALONE, "DELETE FROM touched WHERE NOT EXISTS (SELECT 1 FROM findings AS f WHERE f.series = touched.series"   \
                     " AND f.gone IS NULL) AND (SELECT min(document) = max(document) FROM members AS m"                    \
                     " WHERE m.series = touched.series)")                                                                  \
    X(TOUCHED_COUNT, "SELECT count(*) FROM touched")                                                                       \
    X(TOUCHED_DONE, "DELETE FROM touched WHERE series = ?1")                                                               \
    X(FOUND_BY_DOCUMENT, "SELECT id, fingerprint, line, col, json FROM findings WHERE document = ?1 AND gone IS NULL"      \
                         " ORDER BY id")                                                                                   \
    X(FOUND_BY_SERIES, "SELECT id, fingerprint, line, col, json FROM findings WHERE series = ?1 AND gone IS NULL"          \
                       " ORDER BY id")                                                                                     \
    X(FOUND_ADD, "INSERT INTO findings (document, series, path, fingerprint, rule, severity, line, col, json, first, cause)" \
                 " VALUES (nullif(?1, 0), nullif(?2, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")                           \
    X(FOUND_UPDATE, "UPDATE findings SET line = ?2, col = ?3, json = ?4, severity = ?5, moved = coalesce(nullif(?6, 0), moved)" \
                    " WHERE id = ?1")                                                                                      \
    X(FOUND_GONE, "UPDATE findings SET gone = ?2, cause = ?3 WHERE id = ?1")                                               \
    X(FOUND_SWEEP, "DELETE FROM findings WHERE gone = ?1 AND first = ?1")                                                  \
    X(FOUND_MOVED, "UPDATE findings SET moved = ?1, first = (SELECT min(o.first) FROM findings AS o WHERE o.gone = ?1"     \
                   " AND o.cause = 'removed' AND o.fingerprint = findings.fingerprint)"                                    \
                   " WHERE first = ?1 AND gone IS NULL AND EXISTS (SELECT 1 FROM findings AS o WHERE o.gone = ?1"          \
                   " AND o.cause = 'removed' AND o.fingerprint = findings.fingerprint)")                                   \
    X(FOUND_LEFT, "DELETE FROM findings WHERE gone = ?1 AND cause = 'removed' AND EXISTS (SELECT 1 FROM findings AS n"     \
                  " WHERE n.fingerprint = findings.fingerprint AND n.moved = ?1 AND n.gone IS NULL)")                      \
    ARCHIVE_QUESTIONS(X)

#define FOUND_COLUMNS                                                                                                      \
    "SELECT f.path, f.json, f.cause, coalesce(d.head, ''), f.fingerprint, f.severity, f.rule, f.line, f.col,"              \
    " json_extract(f.json, '$.message'), json_extract(f.json, '$.evidence[0].path'), json_extract(f.json, '$.evidence[1].path')" \
    " FROM findings AS f LEFT JOIN documents AS d ON d.id = f.document"

/* What the reports ask (changes.c). */
#define ARCHIVE_QUESTIONS(X)                                                                                               \
    X(ASK_RUNS, "SELECT r.id, r.began, coalesce(r.ended, ''), r.files, r.audited, r.removed, r.failed,"                    \
                " (SELECT count(*) FROM findings WHERE first = r.id),"                                                     \
                " (SELECT count(*) FROM findings WHERE gone = r.id), c.hash"                                               \
                " FROM runs AS r JOIN contexts AS c ON c.id = r.context ORDER BY r.id DESC LIMIT ?1")                      \
    X(ASK_OPEN, "SELECT severity, count(*) FROM findings WHERE gone IS NULL GROUP BY severity")                            \
    X(ASK_NEW, FOUND_COLUMNS " WHERE f.first = ?1 AND f.gone IS NULL ORDER BY f.path, f.id")                               \
    X(ASK_MOVED, FOUND_COLUMNS " WHERE f.moved = ?1 AND f.gone IS NULL ORDER BY f.path, f.id")                             \
    X(ASK_GONE, FOUND_COLUMNS " WHERE f.gone = ?1 ORDER BY f.path, f.id")                                                  \
    X(ASK_STANDING, FOUND_COLUMNS " WHERE f.gone IS NULL ORDER BY f.path, f.id")                                           \
    X(ASK_ONE, FOUND_COLUMNS " WHERE f.fingerprint BETWEEN ?1 AND ?1 || 'g' AND 1 = (SELECT count(DISTINCT fingerprint)"   \
                             " FROM findings WHERE fingerprint BETWEEN ?1 AND ?1 || 'g') ORDER BY f.gone IS NOT NULL, f.id LIMIT 1") \
    X(ASK_ONE_STANDING, FOUND_COLUMNS " WHERE f.fingerprint = ?1 AND f.gone IS NULL LIMIT 1")                              \
    X(ASK_MISSING, "SELECT path, why FROM files WHERE why IS NOT NULL ORDER BY path")                                      \
    X(ASK_MISSING_SERIES, "SELECT key, why FROM series WHERE why IS NOT NULL ORDER BY key")

enum {
#define X(name, sql) name,
    ARCHIVE_STATEMENTS(X)
#undef X
        STATEMENTS
};

struct archive {
    database db;
    archive_mode mode;
    statement statements[STATEMENTS];
};

#endif
