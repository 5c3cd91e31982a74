#define _POSIX_C_SOURCE 200809L
#include "cli/output.h"

#include <errno.h>
#include <limits.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/nearest.h"
#include "report/html.h"

static status unknown_format(view name, error *err)
{
    const char *meant = NULL;
    unsigned best = UINT_MAX;
    for (const char *const *known = report_format_names; *known != NULL; known++)
        if (nearest_offer(name, view_of(*known), &best))
            meant = *known;
    if (meant != NULL)
        return error_set(err, STATUS_USAGE, "--format: there is no format %.*s: did you mean %s?", VIEW_PRINT(name), meant);
    buffer known = { 0 };
    for (const char *const *one = report_format_names; *one != NULL; one++)
        buffer_format(&known, " %s", *one);
    status result = error_set(err, STATUS_USAGE, "--format: there is no format %.*s; there are%.*s", VIEW_PRINT(name),
                              VIEW_PRINT(buffer_view(&known)));
    buffer_free(&known);
    return result;
}

status output_add(output_set *set, const char *value, error *err)
{
    const char *equals = strchr(value, '=');
    view name = equals != NULL ? (view){ value, (size_t)(equals - value) } : view_of(value);
    const report_format *format = report_format_find(name);
    if (format == NULL)
        return unknown_format(name, err);
    const char *path = equals != NULL && strcmp(equals + 1, "-") != 0 ? equals + 1 : NULL;
    if (path != NULL && *path == '\0')
        return error_set(err, STATUS_USAGE, "--format: %s= needs the name of a file", format->name);
    if (set->count == OUTPUTS)
        return error_set(err, STATUS_USAGE, "--format: more than %d reports", OUTPUTS);
    for (unsigned i = 0; i < set->count; i++) {
        if (path == NULL && set->items[i].path == NULL)
            return error_set(err, STATUS_USAGE, "--format: only one report can go to standard output: name a file, as in -f %s=FILE",
                             format->name);
        if (path != NULL && set->items[i].path != NULL && strcmp(path, set->items[i].path) == 0)
            return error_set(err, STATUS_USAGE, "--format: two reports cannot both be %s", path);
    }
    view name_of_file = view_of(path);
    bool folder = format == &report_html && path != NULL && !view_ends(name_of_file, VIEW(".html"))
        && !view_ends(name_of_file, VIEW(".htm"));
    set->items[set->count++] = (output){ .format = format, .path = path, .folder = folder };
    return STATUS_OK;
}

static const char *path_below(buffer *out, const char *folder, const char *name, const char *ending)
{
    buffer_clear(out);
    buffer_format(out, "%s%s%s%s", folder, view_ends(view_of(folder), VIEW("/")) ? "" : "/", name, ending);
    buffer_byte(out, '\0');
    return out->failed ? NULL : out->bytes;
}

/* A page of its own, whole or not at all. */
static status write_page(output *o, view fragment, const report_brief *document, error *err)
{
    buffer path = { 0 };
    char name[HTML_NAME];
    html_name(name, document->path);
    html_page_begin(&o->text, &o->options, document->title.length > 0 ? document->title : document->path);
    buffer_append(&o->text, fragment);
    html_page_end(&o->text);
    const char *file = path_below(&path, o->path, name, ".html");
    status result = file == NULL || o->text.failed ? error_set(err, STATUS_MEMORY, "no memory for a page")
                                                   : file_write_soon(file, buffer_view(&o->text), err);
    buffer_clear(&o->text);
    buffer_free(&path);
    return result;
}

static status open_output(output *o, error *err)
{
    if (!o->folder)
        return sink_open(&o->sink, o->path, err);
    buffer index = { 0 };
    status result = STATUS_OK;
    if (mkdir(o->path, 0777) != 0 && errno != EEXIST)
        result = error_set(err, STATUS_IO, "%s: %s", o->path, strerror(errno));
    const char *file = path_below(&index, o->path, "index", ".html");
    if (result == STATUS_OK)
        result = file != NULL ? sink_open(&o->sink, file, err) : error_set(err, STATUS_MEMORY, "no memory for a page");
    buffer_free(&index);
    return result;
}

/* Hands the assembled text on. */
static status flush(output *o, error *err)
{
    status result = o->text.failed ? error_set(err, STATUS_MEMORY, "no memory for a %s report", o->format->name)
                                   : sink_write(o->sink, buffer_view(&o->text), err);
    buffer_clear(&o->text);
    return result;
}

status output_begin(output_set *set, const report_run *run, error *err)
{
    for (unsigned i = 0; i < set->count; i++) {
        output *o = &set->items[i];
        status result = open_output(o, err);
        if (result != STATUS_OK)
            return result;
        if (!o->folder && o->format->begin != NULL)
            o->format->begin(&o->text, run, &o->options);
        if ((result = flush(o, err)) != STATUS_OK)
            return result;
    }
    return STATUS_OK;
}

status output_document(output *o, view fragment, const report_brief *document, error *err)
{
    if (fragment.length == 0)
        return STATUS_OK;
    if (o->folder)
        return write_page(o, fragment, document, err);
    if (o->format->gathers) {
        buffer_append(&o->gathered, fragment);
        return o->gathered.failed ? error_set(err, STATUS_MEMORY, "no memory for a %s report", o->format->name) : STATUS_OK;
    }
    if (o->written++ > 0)
        buffer_append(&o->text, view_of(o->format->between));
    buffer_append(&o->text, fragment);
    return flush(o, err);
}

status output_end(output_set *set, const report_run *run, error *err)
{
    for (unsigned i = 0; i < set->count; i++) {
        output *o = &set->items[i];
        report_run own = *run;
        own.fragments = o->written;
        if (o->folder)
            html_index(&o->text, &own, &o->options);
        else if (o->format->end != NULL)
            o->format->end(&o->text, &own, &o->options, buffer_view(&o->gathered));
        status result = flush(o, err);
        if (result == STATUS_OK)
            result = sink_commit(o->sink, err);
        if (result != STATUS_OK)
            return result;
    }
    return STATUS_OK;
}

bool output_lists(const output_set *set)
{
    for (unsigned i = 0; i < set->count; i++)
        if (set->items[i].format->lists)
            return true;
    return false;
}

bool output_tells_rules(const output_set *set)
{
    for (unsigned i = 0; i < set->count; i++)
        if (set->items[i].format->tells_rules)
            return true;
    return false;
}

bool output_unread(const output_set *set)
{
    for (unsigned i = 0; i < set->count; i++)
        if (!sink_closed(set->items[i].sink))
            return false;
    return true;
}

void output_free(output_set *set)
{
    for (unsigned i = 0; i < set->count; i++) {
        sink_free(set->items[i].sink);
        buffer_free(&set->items[i].text);
        buffer_free(&set->items[i].gathered);
    }
    set->count = 0;
}
