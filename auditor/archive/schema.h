/*
** schema.h -- the tables of an archive, and how older ones become the current ones.
*/
#ifndef AUDITOR_ARCHIVE_SCHEMA_H
#define AUDITOR_ARCHIVE_SCHEMA_H

/* schema_steps[n] leads from version n (PRAGMA user_version) to n + 1. */
enum { SCHEMA_VERSION = 1 };
extern const char *const schema_steps[SCHEMA_VERSION];

#endif
