#include "extract/publication.h"

#include "base/utf8.h"

enum { EARLIEST = 1800, LATEST = 2200, DATELINE_REACH = 60, PRINTED_WITHIN = 5 /* days */ };

static bool plausible(period p)
{
    return p.from.year >= EARLIEST && p.from.year <= LATEST;
}

/* 2016-02-20 or 2016-02 in a file's name. */
static bool from_name(period *out, precision *how, view name)
{
    for (size_t i = 0; i + 7 <= name.length; i++) {
        if ((i > 0 && utf8_is_digit(name.start[i - 1])) || !utf8_is_digit(name.start[i]))
            continue;
        for (size_t length = 10; length >= 7; length -= 3) {
            period p;
            if (i + length > name.length || (i + length < name.length && utf8_is_digit(name.start[i + length])))
                continue;
            if (period_parse(&p, how, (view){ name.start + i, length }, NULL) == STATUS_OK && plausible(p)) {
                *out = p;
                return true;
            }
        }
    }
    return false;
}

/* Is it a day right before the word that ends a date line, near the start of a block? */
static bool in_dateline(const extraction *x, const found *f)
{
    const block *b = &x->clean->blocks[f->token.block];
    uint32_t end;
    return f->fact_kind == FACT_DATE && f->date.from.day != 0 && f->date.to.day == 0 && f->token.start <= b->start + DATELINE_REACH
        && lexicon_start(language_scan_words(x->language)->time->dateline, x->clean->text, f->token.end, b->end, &end) != 0;
}

period publication_today(const extraction *x, const found_list *list)
{
    period published = x->published;
    for (uint32_t i = 0; published.from.year != 0 && i < list->count; i++) {
        const found *f = &list->items[i];
        date d = { published.from.year, f->date.from.month, f->date.from.day };
        if (!in_dateline(x, f) || !date_exists(d.year, d.month, d.day))
            continue;
        int32_t ago = date_number(published.from) - date_number(d);
        return ago >= 0 && ago <= PRINTED_WITHIN ? (period){ d, d } : published;
    }
    if (published.from.year != 0 && date_compare(published.from, published.to) == 0)
        published.from = date_from_number(date_number(published.from) - 1);     /* printed on the day after it was written */
    return published;
}

/* A date line that names its year. */
static bool from_dateline(period *out, precision *how, const extraction *x, const found_list *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        const found *f = &list->items[i];
        if (f->date.rule != YEAR_SAID || !in_dateline(x, f))
            continue;
        date d = { f->date.from.year, f->date.from.month, f->date.from.day };
        if (!date_exists(d.year, d.month, d.day))
            continue;
        *out = (period){ d, d };
        *how = PRECISION_DAY;
        return true;
    }
    return false;
}

status publication_find(period *out, precision *how, const extraction *x, const found_list *list, error *err)
{
    view said = x->options->published;
    if (said.length > 0) {
        if (period_parse(out, how, said, err) == STATUS_OK)
            return STATUS_OK;
        return error_set(err, STATUS_SYNTAX, "\"%.*s\" is no date", VIEW_PRINT(said));
    }
    said = x->clean->published;
    for (size_t length = said.length < 10 ? said.length : 10; length >= 4; length--)
        if (period_parse(out, how, (view){ said.start, length }, NULL) == STATUS_OK)
            return STATUS_OK;
    if (!from_dateline(out, how, x, list))
        from_name(out, how, x->options->name);
    return STATUS_OK;
}
