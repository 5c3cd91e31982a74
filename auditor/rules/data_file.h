/*
** data_file.h -- language data for rules: rules/lang/<language>/<name>.lua as a read-only table. Private to rules/.
*/
#ifndef AUDITOR_RULES_DATA_FILE_H
#define AUDITOR_RULES_DATA_FILE_H

#include "rules/handle.h"

/* Pushes what the first pack that has the file returns; an empty table where none has it. Each file is read once a
** worker. Raises where it is no table or does not evaluate. */
void data_file_push(lua_State *L, view language, const char *name);

#endif
