/* new.c -- "auditor new": writes a rule to begin with. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/settings.h"
#include "cli/verbs.h"

enum { OPTION_TEMPLATE = 1, LARGEST_TEMPLATE = 1 << 16, LONGEST_PATH = 4096 };

static const option new_options[] = {
    { OPTION_TEMPLATE, 0, "template", "NAME", "sum (default), share, change, list, date, table or archive" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const new_tables[] = { new_options, settings_options, NULL };

typedef struct {
    settings settings;
    const char *id;
    unsigned template;
} request;

static const char *const templates[] = { "sum", "share", "change", "list", "date", "table", "archive", NULL };

static status read_words(request *r, arguments *a, error *err)
{
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK)
            return result;
        if (next.id == ARGUMENT_END)
            break;
        if (next.id == OPTION_TEMPLATE)
            result = arguments_choice(&r->template, &next, templates, err);
        else if (next.id != ARGUMENT_OPERAND)
            result = settings_take(&r->settings, &next, err);
        else if (r->id != NULL)
            result = error_set(err, STATUS_USAGE, "new: one rule at a time: %s or %s", r->id, next.value);
        else
            r->id = next.value;
        if (result != STATUS_OK)
            return result;
    }
    return r->id != NULL ? STATUS_OK : error_set(err, STATUS_USAGE, "new: which rule? auditor new totals/quarters");
}

/* family/rule: small letters, digits and hyphens, so that the id is a path everywhere. */
static bool is_id(const char *id)
{
    size_t slashes = 0;
    for (const char *p = id; *p != '\0'; p++) {
        bool edge = p == id || p[-1] == '/';
        if (*p == '/' ? edge : strchr("abcdefghijklmnopqrstuvwxyz0123456789-", *p) == NULL || (edge && *p == '-'))
            return false;
        slashes += *p == '/';
    }
    return slashes > 0 && id[strlen(id) - 1] != '/' && strlen(id) < 200;
}

static status make_folders(char *path, error *err)
{
    for (char *p = path + 1; *p != '\0'; p++) {
        if (*p != '/')
            continue;
        *p = '\0';
        int failed = mkdir(path, 0777) != 0 && errno != EEXIST;
        int why = errno;
        *p = '/';
        if (failed)
            return error_set(err, STATUS_IO, "%s: %s", path, strerror(why));
    }
    return STATUS_OK;
}

static void put_rule(buffer *out, view template, const char *id)
{
    const view name = VIEW("FAMILY/RULE");
    for (ptrdiff_t at; (at = view_find(template, name)) >= 0;) {
        buffer_append(out, (view){ template.start, (size_t)at });
        buffer_append(out, view_of(id));
        template.start += (size_t)at + name.length;
        template.length -= (size_t)at + name.length;
    }
    buffer_append(out, template);
}

static status write_rule(const request *r, const char *folder, error *err)
{
    char from[LONGEST_PATH], to[LONGEST_PATH];
    buffer template = { 0 }, text = { 0 };
    int a = snprintf(from, sizeof from, "%s/meta/templates/%s.lua", r->settings.packs[0], templates[r->template]);
    int b = snprintf(to, sizeof to, "%s/%s.lua", folder, r->id);
    if (a < 0 || a >= LONGEST_PATH || b < 0 || b >= LONGEST_PATH)
        return error_set(err, STATUS_USAGE, "new: the path is too long");
    if (access(to, F_OK) == 0)
        return error_set(err, STATUS_USAGE, "%s exists already", to);
    status result = file_read(&template, from, LARGEST_TEMPLATE, err);
    if (result == STATUS_OK) {
        put_rule(&text, buffer_view(&template), r->id);
        result = text.failed ? error_set(err, STATUS_MEMORY, "no memory for a rule") : make_folders(to, err);
    }
    if (result == STATUS_OK)
        result = file_write(to, buffer_view(&text), err);
    buffer_free(&template);
    buffer_free(&text);
    if (result == STATUS_OK)
        printf("%s\n\nnext:\n  auditor facts DRAFT               what there is to match\n"
               "  auditor test --rules %s %s    runs its examples\n",
               to, folder, r->id);
    return result;
}

static ending run(arguments *a, error *err)
{
    request r = { 0 };
    status result = read_words(&r, a, err);
    if (result == STATUS_OK && !is_id(r.id))
        result = error_set(err, STATUS_USAGE, "new: '%s' is no id: family/rule, of small letters, digits and hyphens", r.id);
    if (result == STATUS_OK)
        result = settings_load(&r.settings, err);
    if (result == STATUS_OK)
        result = write_rule(&r, r.settings.pack_count > 1 ? r.settings.packs[r.settings.pack_count - 1] : "rules", err);
    settings_free(&r.settings);
    return result == STATUS_OK ? END_CLEAN : END_FAILED;
}

const verb verb_new = { "new", "ID", "writes a rule to begin with, into the last --rules or rules/", new_tables, run };
