#include "support/draft.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/extract.h"

static language *loaded;

static void end_language(void)
{
    language_free(loaded);
    loaded = NULL;
}

const language *draft_language(void)
{
    error err = { .code = STATUS_OK };
    if (loaded != NULL)
        return loaded;
    if (language_load(&loaded, "rules/lang/zh", &err) != STATUS_OK)
        fprintf(stderr, "%s\n", err.message);
    else
        atexit(end_language);
    return loaded;
}

static document *read_text(const char *text, const char *published, bool figures_only)
{
    document *doc = NULL;
    error err = { .code = STATUS_OK };
    arena *memory = arena_new();
    clean_text clean;
    text_options plain = { .format = FORMAT_TEXT };
    extract_options options = { .language = draft_language(), .name = VIEW("draft.txt"), .published = view_of(published), 
                                .figures_only = figures_only };
    if (memory != NULL && options.language != NULL && text_clean(&clean, memory, view_of(text), "draft.txt", &plain, &err) == STATUS_OK
        && extract_document(&doc, &clean, &options, &err) == STATUS_OK)
        doc->source = VIEW("");     /* it lives in the arena */
    if (err.code != STATUS_OK && err.code != STATUS_MEMORY)
        fprintf(stderr, "%s: %s\n", text, err.message);
    arena_free(memory);
    return doc;
}

document *draft_read(const char *text, const char *published)
{
    return read_text(text, published, true);
}

document *draft_read_whole(const char *text, const char *published)
{
    return read_text(text, published, false);
}

static void describe_figure(buffer *out, const document *doc, const figure *f)
{
    exact_print(out, printed_value(&f->print));
    if (f->print.modifier == MODIFIER_RANGE) {
        printed high = f->print;
        high.digits = high.digits_high;
        buffer_append(out, VIEW("~"));
        exact_print(out, printed_value(&high));
    }
    if (f->unit != 0)
        buffer_format(out, " %.*s", VIEW_PRINT(doc->units[f->unit].name));
    if (f->per != 0)
        buffer_format(out, "/%.*s", VIEW_PRINT(doc->units[f->per].name));
    if (f->print.modifier != MODIFIER_EXACT && f->print.modifier != MODIFIER_RANGE)
        buffer_format(out, " %s", modifier_names[f->print.modifier]);
    if (f->rank)
        buffer_append(out, VIEW(" rank"));
}

static void describe_date(buffer *out, const dated *d)
{
    char from[11], to[11];
    if (d->from.month == 0)
        return;
    date_print(d->from, from);
    date_print(d->to, to);
    buffer_format(out, "%s", from);
    if (strcmp(from, to) != 0)
        buffer_format(out, "..%s", to);
}

void draft_describe(char *out, size_t size, const document *doc, fact_kind kind)
{
    buffer line = { .bytes = NULL };
    for (uint32_t i = 0; doc != NULL && i < doc->fact_count; i++) {
        if (doc->facts[i].kind != kind)
            continue;
        buffer_format(&line, "%s%.*s=", line.length > 0 ? "; " : "", VIEW_PRINT(fact_text(doc, i)));
        if (kind == FACT_DATE)
            describe_date(&line, fact_date(doc, i));
        else
            describe_figure(&line, doc, fact_figure(doc, i));
    }
    snprintf(out, size, "%.*s", (int)line.length, line.length > 0 ? line.bytes : "");
    buffer_free(&line);
}
