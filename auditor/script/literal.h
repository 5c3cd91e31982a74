/*
** literal.h -- a Lua chunk that is nothing but a table of literals, read without running it.
**
** Most data files are that, and a program that starts reads all of them. Names, operators, calls, long brackets and rarer
** escapes are left to Lua, and so are all mistakes: it words them.
*/
#ifndef AUDITOR_SCRIPT_LITERAL_H
#define AUDITOR_SCRIPT_LITERAL_H

#include "script/data.h"

/* Reads "return { ... }" with texts, numbers, booleans and tables of them; *out is what running it gives, in 'memory'. False,
** with *out in any state, when the chunk is anything else, or there is no memory. */
bool literal_read(data *out, arena *memory, view chunk);

#endif
