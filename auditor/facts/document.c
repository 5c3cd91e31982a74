#include "facts/document.h"

#include <assert.h>

_Static_assert(sizeof(fact) + sizeof(figure) <= 96, "an archive holds millions of figures");

const char *const fact_kind_names[FACT_KINDS + 1] = {
    "figure", "ordinal", "duration", "date", "office", "name", "list", "quotation", "heading", "table", "mark", NULL
};

const char *const key_status_names[KEY_STATUSES + 1] = { "unknown", "actual", "plan", "target", "forecast", NULL };

const char *const year_source_names[YEAR_SOURCES + 1] = { "text", "published", "heading", "inherited", "unknown", NULL };

const char *const tenure_names[TENURES + 1] = { "current", "former", "acting", "designate", NULL };

const char *const name_role_names[NAME_ROLES + 1] = { "byline", "organisation", "person", "place", NULL };

const char *const claim_kind_names[CLAIM_KINDS + 1] = {
    "share", "shares", "part", "sum", "change", "ratio", "completion", "enumeration", "order", "span", "repeat", "balance", NULL
};

const char *const role_names[ROLES + 1] = {
    "part", "whole", "share", "shares", "total", "parts", "from", "to", "difference", "rate", "times", "doublings",
    "numerator", "denominator", "ratio", "done", "target", "count", "list", "greater", "smaller", "duration", "facts", "less", "factors", NULL
};

view fact_text(const document *doc, uint32_t index)
{
    assert(index < doc->fact_count);
    const fact *f = &doc->facts[index];
    return (view){ doc->pool.start + f->text_start, f->text_length };
}

const dated *fact_date(const document *doc, uint32_t index)
{
    assert(index < doc->fact_count);
    const fact *f = &doc->facts[index];
    return f->kind == FACT_DATE ? &doc->dates[f->detail] : NULL;
}

uint32_t claim_fact(const document *doc, const claim *c, role r, uint32_t n)
{
    for (uint32_t i = c->operand; i < c->operand + c->operands; i++)
        if (doc->operands[i].role == r && n-- == 0)
            return doc->operands[i].fact;
    return FACT_NONE;
}

view document_word(const document *doc, word w)
{
    return intern_text(doc->strings, w);
}

void document_own_id(char out[12], char letter, uint32_t index)
{
    char digits[10];
    int count = 0;
    for (uint64_t n = (uint64_t)index + 1; n > 0; n /= 10)
        digits[count++] = (char)('0' + n % 10);
    *out++ = letter;
    while (count > 0)
        *out++ = digits[--count];
    *out = '\0';
}

void document_free(document *doc)
{
    if (doc == NULL)
        return;
    intern_free(doc->strings);
    arena_free(doc->memory); /* the document itself lives in it */
}
