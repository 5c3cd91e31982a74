#include "rules/data_file.h"

#include <stdio.h>
#include <unistd.h>

#include "base/file.h"

enum { LARGEST_FILE = 4 << 20, LONGEST_PATH = 4096 };

/* Names come from rules: they may not lead out of the folder. */
static bool plain_name(view name)
{
    for (size_t i = 0; i < name.length; i++)
        if (strchr("abcdefghijklmnopqrstuvwxyz-0123456789", name.start[i]) == NULL || name.start[i] == '\0')
            return false;
    return name.length > 0 && name.length < 64;
}

static bool find_file(const host *h, view language, const char *name, char path[LONGEST_PATH])
{
    for (uint32_t i = 0; i < h->folder_count; i++) {
        int length = snprintf(path, LONGEST_PATH, "%s/lang/%.*s/%s.lua", h->folders[i], VIEW_PRINT(language), name);
        if (length > 0 && length < LONGEST_PATH && access(path, R_OK) == 0)
            return true;
    }
    return false;
}

static void read_file(lua_State *L, const char *path)
{
    host *h = host_of(L);
    buffer_clear(&h->file);
    if (file_read(&h->file, path, LARGEST_FILE, &h->err) != STATUS_OK)
        handle_fail(L);
    const data *content;
    if (data_read(&content, h->memory, buffer_view(&h->file), path, &h->err) != STATUS_OK)
        handle_fail(L);
    data_push(L, content);
    arena_clear(h->memory);
}

void data_file_push(lua_State *L, view language, const char *name)
{
    host *h = host_of(L);
    char path[LONGEST_PATH];
    if (!plain_name(view_of(name)))
        luaL_error(L, "'%s' is no name of a data file", name);
    lua_rawgeti(L, LUA_REGISTRYINDEX, h->data);
    lua_pushlstring(L, language.start, language.length);
    lua_pushfstring(L, "/%s", name);
    lua_concat(L, 2);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, -3) == LUA_TNIL) {
        lua_pop(L, 1);
        if (plain_name(language) && find_file(h, language, name, path))
            read_file(L, path);
        else
            lua_newtable(L);
        sandbox_freeze(L);
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, -5);
    }
    lua_replace(L, -3);
    lua_pop(L, 1);
}
