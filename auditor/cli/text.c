/* text.c -- "auditor text": prints a draft's clean text, the text that offsets into .docx and .pdf files count in. */
#include "cli/sink.h"
#include "cli/source.h"
#include "cli/verbs.h"

static const option *const text_tables[] = { settings_options, NULL };

static status read_words(settings *s, const char **path, arguments *a, error *err)
{
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK)
            return result;
        if (next.id == ARGUMENT_END)
            return *path != NULL ? STATUS_OK : error_set(err, STATUS_USAGE, "text: name a draft, or - for standard input");
        if (next.id != ARGUMENT_OPERAND)
            result = settings_take(s, &next, err);
        else if (*path != NULL)
            result = error_set(err, STATUS_USAGE, "text: one draft at a time: %s or %s", *path, next.value);
        else
            *path = next.value;
        if (result != STATUS_OK)
            return result;
    }
}

static status print(const settings *s, const char *path, error *err)
{
    const clean_text *clean;
    sink *to = NULL;
    source *from = source_new(s);
    status result = from != NULL ? source_text(from, &clean, view_of(path), err)
                                 : error_set(err, STATUS_MEMORY, "no memory to read %s", path);
    if (result == STATUS_OK)
        result = sink_open(&to, NULL, err);
    if (result == STATUS_OK)
        result = sink_write(to, clean->text, err);
    if (result == STATUS_OK && clean->text.length > 0 && !view_ends(clean->text, VIEW("\n")))
        result = sink_write(to, VIEW("\n"), err);
    sink_free(to);
    source_free(from);
    return result;
}

static ending run(arguments *a, error *err)
{
    settings s = { 0 };
    const char *path = NULL;
    status result = read_words(&s, &path, a, err);
    if (result == STATUS_OK)
        result = settings_load(&s, err);    /* its words shape the text that offsets into containers count in */
    if (result == STATUS_OK)
        result = print(&s, path, err);
    settings_free(&s);
    return result == STATUS_OK ? END_CLEAN : END_FAILED;
}

const verb verb_text = { "text", "FILE", "prints a draft's clean text", text_tables, run };
