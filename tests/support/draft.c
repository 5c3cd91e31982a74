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

static document *read_text(const char *text, const char *published, input_format format, bool figures_only)
{
    document *doc = NULL;
    error err = { .code = STATUS_OK };
    arena *memory = arena_new();
    clean_text clean;
    text_options plain = { .format = format };
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
    return read_text(text, published, FORMAT_TEXT, true);
}

document *draft_read_whole(const char *text, const char *published)
{
    return read_text(text, published, FORMAT_TEXT, false);
}

document *draft_read_markdown(const char *text)
{
    return read_text(text, "", FORMAT_MARKDOWN, false);
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

static void describe_other(buffer *out, const document *doc, const fact *f)
{
    static const char *const exclusive[] = { "", "!" };
    switch (f->kind) {
    case FACT_OFFICE: {
        const office *o = &doc->offices[f->detail];
        view organisation = document_word(doc, o->organisation), office_name = document_word(doc, o->office), holder = document_word(doc, o->holder);
        buffer_format(out, "%.*s/%.*s%s/%.*s", VIEW_PRINT(organisation), VIEW_PRINT(office_name), exclusive[o->exclusive], VIEW_PRINT(holder));
        if (o->tenure != TENURE_CURRENT)
            buffer_format(out, " %s", tenure_names[o->tenure]);
        break;
    }
    case FACT_NAME:
        buffer_format(out, "%s", name_role_names[doc->names[f->detail].role]);
        break;
    case FACT_QUOTATION:
        buffer_format(out, "%.*s", VIEW_PRINT(document_word(doc, doc->quotations[f->detail].speaker)));
        break;
    case FACT_LIST:
        buffer_format(out, "%u", doc->lists[f->detail].least);
        if (doc->lists[f->detail].most != doc->lists[f->detail].least || doc->lists[f->detail].open)
            buffer_format(out, "..%u%s", doc->lists[f->detail].most, doc->lists[f->detail].open ? "+" : "");
        break;
    case FACT_HEADING:
        buffer_format(out, "%u %.*s %u", doc->headings[f->detail].level, VIEW_PRINT(document_word(doc, doc->headings[f->detail].series)),
                      doc->headings[f->detail].ordinal);
        break;
    case FACT_TABLE:
        buffer_format(out, "%u x %u", doc->tables[f->detail].rows, doc->tables[f->detail].columns);
        break;
    default:
        buffer_format(out, "%.*s", VIEW_PRINT(document_word(doc, doc->marks[f->detail].mark)));
        break;
    }
}

void draft_claims(char *out, size_t size, const document *doc, const char *patterns)
{
    buffer line = { .bytes = NULL };
    size_t length = strlen(patterns);
    for (uint32_t i = 0; doc != NULL && i < doc->claim_count; i++) {
        const claim *c = &doc->claims[i];
        view pattern = document_word(doc, c->pattern);
        if (!view_starts(pattern, view_of(patterns)))
            continue;
        buffer_format(&line, "%s%.*s", line.length > 0 ? "; " : "", (int)(pattern.length - length), pattern.start + length);
        for (uint32_t k = 0; k < c->operands; k++)
            buffer_format(&line, " %.*s", VIEW_PRINT(fact_text(doc, doc->operands[c->operand + k].fact)));
    }
    snprintf(out, size, "%.*s", (int)line.length, line.length > 0 ? line.bytes : "");
    buffer_free(&line);
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
        else if (kind > FACT_DATE)
            describe_other(&line, doc, &doc->facts[i]);
        else
            describe_figure(&line, doc, fact_figure(doc, i));
    }
    snprintf(out, size, "%.*s", (int)line.length, line.length > 0 ? line.bytes : "");
    buffer_free(&line);
}
