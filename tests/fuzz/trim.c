/*
** trim.c -- any bytes as a rule's source: without its examples it has as many lines, and loads where the source does.
*/
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>
#include <lua.h>

#include "rules/trim.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool loads(lua_State *L, view source)
{
    bool done = luaL_loadbufferx(L, source.start, source.length, "fuzz", "t") == LUA_OK;
    lua_settop(L, 0);
    return done;
}

static size_t count(view text, char byte)
{
    size_t n = 0;
    for (size_t i = 0; i < text.length; i++)
        n += text.start[i] == byte;
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    arena *memory = arena_new();
    lua_State *L = luaL_newstate();
    view source = { NULL, 0 };
    if (memory != NULL && size > 0 && memchr(bytes, '\0', size) == NULL)      /* a rule's file holds no NUL */
        source = arena_copy(memory, (view){ (const char *)bytes, size });
    if (L == NULL || source.start == NULL) {
        if (L != NULL)
            lua_close(L);
        arena_free(memory);
        return 0;
    }
    view trimmed = trim_examples(memory, source);
    if (trimmed.start == NULL || trimmed.length != strlen(trimmed.start) || trimmed.length > source.length
        || count(trimmed, '\n') != count(source, '\n') || count(trimmed, '\r') != count(source, '\r'))
        abort();
    if (loads(L, source) && !loads(L, trimmed))
        abort();
    lua_close(L);
    arena_free(memory);
    return 0;
}
