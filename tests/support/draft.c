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

static void describe_fact(buffer *out, const document *doc, uint32_t i)
{
    if (out->length > 0)
        buffer_append(out, VIEW("; "));
    buffer_format(out, "%.*s=", VIEW_PRINT(fact_text(doc, i)));
    if (doc->facts[i].kind == FACT_DATE)
        describe_date(out, fact_date(doc, i));
    else if (doc->facts[i].kind > FACT_DATE)
        describe_other(out, doc, &doc->facts[i]);
    else
        describe_figure(out, doc, fact_figure(doc, i));
}

static void describe_claim(buffer *out, const document *doc, const claim *c, size_t prefix)
{
    view pattern = document_word(doc, c->pattern);
    buffer_format(out, "%s%.*s", out->length > 0 ? "; " : "", (int)(pattern.length - prefix), pattern.start + prefix);
    for (uint32_t k = 0; k < c->operands; k++)
        buffer_format(out, " %.*s", VIEW_PRINT(fact_text(doc, doc->operands[c->operand + k].fact)));
}

bool draft_line_is(const char *text, buffer *got, const char *expected)
{
    bool same = !got->failed && view_equal(buffer_view(got), view_of(expected));
    if (!same)
        fprintf(stderr, "%s\n  got      %.*s\n  expected %s\n", text, VIEW_PRINT(buffer_view(got)), expected);
    buffer_free(got);
    return same;
}

bool draft_facts_are(const char *text, document *doc, fact_kind kind, const char *expected)
{
    buffer line = { .bytes = NULL };
    if (doc == NULL)
        return false;
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        if (doc->facts[i].kind == kind)
            describe_fact(&line, doc, i);
    }
    document_free(doc);
    return draft_line_is(text, &line, expected);
}

bool draft_claims_are(const char *text, document *doc, const char *patterns, const char *expected)
{
    buffer line = { .bytes = NULL };
    view prefix = view_of(patterns);
    if (doc == NULL)
        return false;
    for (uint32_t i = 0; i < doc->claim_count; i++) {
        if (view_starts(document_word(doc, doc->claims[i].pattern), prefix))
            describe_claim(&line, doc, &doc->claims[i], prefix.length);
    }
    document_free(doc);
    return draft_line_is(text, &line, expected);
}
